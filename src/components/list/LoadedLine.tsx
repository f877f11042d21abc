import { t } from '@lingui/core/macro'
import { explain } from '../../api/errors.ts'
import { countText } from '../detail/locale.ts'
import { LineButton } from './LineButton.tsx'
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
        <LineButton label={t`Stop`} onClick={source.stop} />
      </div>
    )
  }
  if (source.error) {
    const { title } = explain(source.error)
    return (
      <div className={classes.loaded} role="alert">
        <span>{t`${count} loaded, not the rest: ${title}.`}</span>
        <LineButton label={t`Try again`} onClick={source.retry} />
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
      <LineButton label={t`Load more`} onClick={source.loadMore} />
      <LineButton label={t`Load all`} onClick={source.loadAll} />
    </div>
  )
}
