import { explain } from '../../api/errors.ts'
import { countText } from '../detail/locale.ts'
import classes from './LoadedLine.module.css'
import type { RowSource } from './rows.ts'

/** Says below a table that there is more than what is loaded, and how to get it. */
export function LoadedLine<Row>({ source }: { readonly source: RowSource<Row> }) {
  const count = countText(source.rows.length)
  if (source.loadingMore) {
    return (
      <div className={classes.loaded} data-tone="busy">
        <span>{`${count} loaded, more are coming.`}</span>
        <button type="button" className={classes.button} onClick={source.stop}>
          Stop
        </button>
      </div>
    )
  }
  if (source.error) {
    return (
      <div className={classes.loaded} role="alert">
        <span>{`${count} loaded, not the rest: ${explain(source.error).title}.`}</span>
        <button type="button" className={classes.button} onClick={source.retry}>
          Try again
        </button>
      </div>
    )
  }
  if (!source.hasMore) return null
  return (
    <div className={classes.loaded}>
      <span>{`${count} loaded, more available.`}</span>
      <button type="button" className={classes.button} onClick={source.loadMore}>
        Load more
      </button>
    </div>
  )
}
