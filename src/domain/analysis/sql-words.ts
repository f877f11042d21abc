/** Analysis only reads: these are the words that a SELECT can have. */
export const keywords = `
  with recursive select distinct all top as from where group by grouping sets rollup cube having
  qualify window order asc desc nulls first last limit offset fetch next only union intersect except
  minus join inner left right full outer cross natural lateral on using values table pivot unpivot
  sample tablesample case when then else end and or not in is between like ilike rlike regexp escape
  any some exists cast try_cast extract interval over partition rows range preceding following
  unbounded current row within`

/** The types of its values. */
export const types = `
  array bigint binary boolean char date decimal double float int integer number numeric object real
  smallint string text time timestamp timestamp_ltz timestamp_ntz timestamp_tz tinyint varchar variant`
