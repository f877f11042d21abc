import { t } from '@lingui/core/macro'
import { explain } from '../../api/errors.ts'
import { countText } from '../detail/locale.ts'
import classes from './LoadedLine.module.css'
import type { List } from './useList.ts'

/** Says below a table that there is more than what is loaded and sorted, and how to get it. */
export function LoadedLine<Row>({ list }: { readonly list: List<Row> }) {
  const { source, sort } = list
  const count = countText(source.rows.length)
  if (source.loadingMore) {
    return (
      <div className={classes.loaded} data-tone="busy">
        <span>{t`${count} loaded, more are coming.`}</span>
        <button type="button" className={classes.button} onClick={source.stop}>
          {t`Stop`}
        </button>
      </div>
    )
  }
  if (source.error) {
    const { title } = explain(source.error)
    return (
      <div className={classes.loaded} role="alert">
        <span>{t`${count} loaded, not the rest: ${title}.`}</span>
        <button type="button" className={classes.button} onClick={source.retry}>
          {t`Try again`}
        </button>
      </div>
    )
  }
  if (!source.hasMore) return null
  return (
    <div className={classes.loaded}>
      <span>
        {sort
          ? t`${count} loaded and put in order, more available.`
          : t`${count} loaded, more available.`}
      </span>
      <button type="button" className={classes.button} onClick={source.loadMore}>
        {t`Load more`}
      </button>
    </div>
  )
}
