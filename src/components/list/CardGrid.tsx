import { t } from '@lingui/core/macro'
import { Skeleton } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { countText } from '../detail/locale.ts'
import { isOwnKey } from './attempt.ts'
import { Guard } from '../feedback/Guard.tsx'
import { BrokenRow } from './late-broken-row.ts'
import classes from './CardGrid.module.css'
import { LoadedLine } from './LoadedLine.tsx'
import { isWaiting, LoadingStatus } from './LoadingRows.tsx'
import type { List } from './useList.ts'

/** Cards that are drawn at first, and more each time it is asked for. */
const step = 60

interface CardGridProps<Row> {
  readonly list: List<Row>
  /** What the cards are, for screen readers: "Cameras". */
  readonly label: string
  readonly renderCard: (row: Row) => ReactNode
}

/** Drawn by a component of its own, for a boundary around it. */
function Card<Row>({
  row,
  render,
}: {
  readonly row: Row
  readonly render: (row: Row) => ReactNode
}) {
  return render(row)
}

/** The rows of a list as cards, for what is told apart by its picture. */
export function CardGrid<Row>({ list, label, renderCard }: CardGridProps<Row>) {
  const [shown, setShown] = useState(step)
  const rest = list.rows.length - shown
  const more = countText(Math.min(rest, step))
  const all = countText(list.rows.length)
  const waiting = isWaiting(list)
  return (
    <div className={classes.frame} data-waiting={waiting || undefined}>
      {waiting && <LoadingStatus />}
      {/* The keyboard scrolls what it can focus. */}
      <section className={classes.scroller} aria-label={label} tabIndex={0}>
        <ul className={classes.grid} aria-label={label}>
          {Array.from({ length: waiting ? 12 : 0 }, (_, at) => (
            <li key={at} className={classes.card} aria-hidden>
              <Skeleton className={classes.waiting} />
            </li>
          ))}
          {list.rows.slice(0, shown).map((row) => {
            const key = list.rowKey(row)
            const broken = <BrokenRow row={row} rowId={key} />
            return (
              <li key={key} className={classes.card}>
                <Guard of={row} fallback={broken}>
                  {isOwnKey(key) ? <Card row={row} render={renderCard} /> : broken}
                </Guard>
              </li>
            )
          })}
        </ul>
        {rest > 0 && (
          <button type="button" className={classes.more} onClick={() => setShown(shown + step)}>
            {t`Show ${more} more of ${all}`}
          </button>
        )}
      </section>
      <LoadedLine list={list} />
    </div>
  )
}
