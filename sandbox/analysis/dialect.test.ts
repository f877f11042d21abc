import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { templateTexts } from '../../src/domain/analysis/template-texts.ts'
import { compile } from './compile.ts'
import { queryDatabase } from './database.ts'
import { csvOf, found, jsonLinesOf } from './result.ts'
import { rewritten } from './rewrite.ts'

const now = Date.UTC(2026, 10, 27, 3, 4, 5)
const db = queryDatabase(now)
db.exec(`INSERT INTO HARVEST_DATA (CONTENT) VALUES ('{"a":{"b":[1,{"c":"x"}]},"t":21.5,"T":1}')`)

describe('the dialect', () => {
  it.each([
    ["DATE_TRUNC('DAY', '2026-11-27 10:11:12.000Z')", '2026-11-27 00:00:00.000Z'],
    ["DATE_TRUNC(week, '2026-11-27')", '2026-11-23 00:00:00.000Z'],
    ["DATE_TRUNC('quarter', '2026-11-27')", '2026-10-01 00:00:00.000Z'],
    [
      "DATE_TRUNC('DAY', CONVERT_TIMEZONE('Asia/Tokyo', '2026-11-26 16:00:00Z'))",
      '2026-11-27 00:00:00.000+09:00',
    ],
    ["DATEADD(MONTH, 1, '2026-01-31')", '2026-02-28 00:00:00.000Z'],
    ['DATEADD(DAY, -1, CURRENT_TIMESTAMP())', '2026-11-26 03:04:05.000Z'],
    ["DATEDIFF(DAY, '2026-11-26 23:00:00Z', '2026-11-27 01:00:00Z')", 1n],
    ["DATEDIFF(month, '2025-12-31', '2026-02-01')", 2n],
    ['TO_TIMESTAMP(1764212645)', '2025-11-27 03:04:05.000Z'],
    ['TO_TIMESTAMP(1764212645000)', '2025-11-27 03:04:05.000Z'],
    ["EXTRACT(HOUR FROM '2026-11-27 10:11:12Z')", 10n],
    ["TO_CHAR('2026-11-27 10:11:12Z', 'YYYY/MM/DD HH24:MI')", '2026/11/27 10:11'],
    ["'2026-11-27 10:00:00Z'::DATE", '2026-11-27'],
    ['7 / 2', 3.5],
    ["IFF(1 = 1, 'yes', 'no')", 'yes'],
    ["'ABC' ILIKE 'a%'", 1n],
    ["'ABC' LIKE 'a%'", 0n],
    ["(1 + 1)::VARCHAR || 'x'", '2x'],
    ["LEFT('abc', 2) || RIGHT('abc', 1)", 'abc'],
    ["SPLIT_PART('a-b-c', '-', 2)", 'b'],
    ['NVL(NULL, 5)', 5n],
    ['ROUND(HAVERSINE(35, 139, 35, 140))', 91],
    ["CURRENT_TIMESTAMP() - INTERVAL '1 day, 3 hours'", '2026-11-26 00:04:05.000Z'],
    ["('2026-01-' || '31') + INTERVAL '1 month'", '2026-02-28 00:00:00.000Z'],
  ])('%s', (expression, value) => {
    expect(found(db, `SELECT ${expression}`).rows).toEqual([[value]])
  })

  it('reads what lies in JSON, by keys as they are written', () => {
    const sql = `SELECT CONTENT:a.b[1].c, h.CONTENT:"t"::FLOAT + 1, CONTENT:T::INT, CONTENT:no
      FROM HARVEST_DATA h`
    const { columns, rows } = found(db, sql)
    expect(rows).toEqual([['x', 22.5, 1n, null]])
    expect(columns[0]).toEqual({ name: 'CONTENT:A.B[1].C', databaseType: 'TEXT' })
  })

  it('knows aggregates, and whole numbers from others', () => {
    const sql = `WITH v(x) AS (VALUES (1), (2), (4), (NULL))
      SELECT MEDIAN(x) m, COUNT_IF(x > 1) c, ROUND(STDDEV(x), 6) s, APPROX_COUNT_DISTINCT(x) d, COUNT(*) n FROM v`
    const { columns, rows } = found(db, sql)
    expect(rows[0]?.map(Number)).toEqual([2, 2, 1.527525, 3, 4])
    expect(columns.map(({ databaseType }) => databaseType)).toEqual([
      'FIXED',
      'FIXED',
      'REAL',
      'FIXED',
      'FIXED',
    ])
  })

  it('keeps the rows that QUALIFY asks for, in order, by an expression or a name', () => {
    const data = `WITH v(g, x) AS (VALUES ('a', 1), ('a', 2), ('b', 3), ('b', 4))`
    const number = 'ROW_NUMBER() OVER (PARTITION BY g ORDER BY x DESC)'
    const by = (sql: string) => found(db, `${data} ${sql}`)
    const { columns, rows } = by(`SELECT * FROM v QUALIFY ${number} = 1 ORDER BY v.x DESC LIMIT 5`)
    expect(columns.map(({ name }) => name)).toEqual(['G', 'X'])
    expect(rows).toEqual([
      ['b', 4n],
      ['a', 2n],
    ])
    expect(by(`SELECT x, ${number} AS n FROM v QUALIFY n = 2 ORDER BY x`).rows).toEqual([
      [1n, 2n],
      [3n, 2n],
    ])
    expect(by(`SELECT SUM(x) FROM (SELECT * FROM v QUALIFY ${number} = 1) w`).rows).toEqual([[6n]])
  })

  it('unfolds lists', () => {
    const list = `PARSE_JSON('{"a":[{"n":2},{"n":3}]}')`
    const sum = 'SUM(f.value:n) s, MAX(f.index) i'
    for (const table of [
      `LATERAL FLATTEN(INPUT => j:a) f`,
      `LATERAL FLATTEN(j:a) AS f`,
      `TABLE(FLATTEN(input => j:a)) f`,
    ]) {
      const sql = `SELECT ${sum} FROM (SELECT ${list} AS j) t, ${table}`
      expect(found(db, sql).rows).toEqual([[5n, 1n]])
    }
  })

  it.each([
    [
      'SELECT *\nFROM HARVEST_DATA PIVOT (SUM(x) FOR y IN (1))',
      "line 2 at position 18\nUnsupported feature 'PIVOT'",
    ],
    [
      "SELECT TIME + INTERVAL 'soon' FROM HARVEST_DATA",
      "line 1 at position 14\nUnsupported feature 'INTERVAL",
    ],
    [
      'SELECT 1 FROM HARVEST_DATA, LATERAL FLATTEN(INPUT => CONTENT, OUTER => TRUE) f',
      'at position 36',
    ],
    [
      'SELECT TIME FROM HARVEST_DATA QUALIFY ROW_NUMBER() OVER (ORDER BY TIME) = 1 ORDER BY TIME FROM',
      "at position 90 unexpected 'FROM'",
    ],
  ])('says what it does not have, and where: %s', (sql, message) => {
    expect(() => compile(sql)).toThrow(message)
  })

  it('leaves alone what it does not know', () => {
    expect(rewritten("SELECT a.b, 'x::y' FROM t WHERE c = ':d'")).toBe(
      "SELECT a . b , 'x::y' FROM t WHERE c = ':d'",
    )
  })
})

describe('the templates of the console', () => {
  it.each(Object.entries(templateTexts))('%s can be run', (_, sql) => {
    expect(() => compile(sql)).not.toThrow()
  })
})

describe('a result', () => {
  it('tells apart what is empty and what is not there, and names twice the same', () => {
    const result = found(db, `SELECT '' AS a, NULL AS a, 'x"y,z' AS "low", 9007199254740993 AS n`)
    expect(result.columns.map(({ name }) => name)).toEqual(['A', 'A_2', 'low', 'N'])
    expect(unpacked(csvOf(result))).toBe('A,A_2,low,N\n"",,"x""y,z",9007199254740993\n')
    expect(unpacked(jsonLinesOf(result))).toBe(
      '{"A":"","A_2":null,"low":"x\\"y,z","N":9007199254740993}\n',
    )
  })

  it('of too many rows is refused', () => {
    const sql = `WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c`
    expect(() => found(db, sql)).toThrow('add a LIMIT')
  })
})

function unpacked({ bytes }: { bytes: Uint8Array }): string {
  return gunzipSync(bytes).toString()
}
