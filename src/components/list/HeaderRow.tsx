import { t } from '@lingui/core/macro'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Column } from './column.ts'
import classes from './TableRow.module.css'
import { nextSort, sortText } from './sorting.ts'
import { cellClass } from './TableRow.tsx'
import type { List } from './useList.ts'

interface HeaderRowProps<Row> {
  readonly list: List<Row>
  readonly selectable: boolean
  readonly menu: boolean
}

/** The names of the columns; a click on one sorts by it. */
export function HeaderRow<Row>({ list, selectable, menu }: HeaderRowProps<Row>) {
  return (
    <tr aria-rowindex={1} className={classes.head}>
      {selectable && (
        <td className={classes.check}>
          <AllBox list={list} />
        </td>
      )}
      {list.fitting.map((column, at) => (
        <HeaderCell key={column.id} list={list} column={column} first={at === 0} />
      ))}
      {menu && (
        <th className={classes.menu}>
          <span className="visually-hidden">{t`Actions`}</span>
        </th>
      )}
    </tr>
  )
}

function AllBox<Row>({ list }: { readonly list: List<Row> }) {
  const { selection, source } = list
  const box = useRef<HTMLInputElement>(null)
  const some = selection.rows.length > 0
  const loaded = some && selection.rows.length - selection.hidden === selection.most
  // What is not loaded is not selected: the box is full with all there are.
  const all = (loaded && !source.hasMore) || selection.coming
  useEffect(() => {
    if (box.current) box.current.indeterminate = some && !all
  }, [some, all])
  return (
    <label className={classes.checkArea}>
      <input
        ref={box}
        type="checkbox"
        className={classes.box}
        checked={all}
        aria-label={loaded ? t`Clear the selection` : t`Select all loaded rows`}
        onChange={() => (loaded ? selection.clear() : selection.all())}
      />
    </label>
  )
}

interface HeaderCellProps<Row> {
  readonly list: List<Row>
  readonly column: Column<Row>
  readonly first: boolean
}

function HeaderCell<Row>({ list, column, first }: HeaderCellProps<Row>) {
  const { sort } = list
  const sorted = sort?.column === column.id
  const direction = sort?.descending ? 'descending' : 'ascending'
  const name = (
    <span className={classes.headText}>
      {column.header}
      {column.unit && <span className={classes.unit}>{column.unit}</span>}
    </span>
  )
  const Arrow = sorted && sort.descending ? IconArrowDown : IconArrowUp
  return (
    <th scope="col" className={cellClass(column, first)} aria-sort={sorted ? direction : undefined}>
      {column.sortValue ? (
        <button
          type="button"
          className={classes.sort}
          data-sorted={sorted || undefined}
          title={list.source.hasMore ? t`Sorts the rows that are loaded` : undefined}
          onClick={() => list.update({ sort: sortText(nextSort(sort, column.id)) })}
        >
          {name}
          <Arrow size={14} stroke={2} aria-hidden className={classes.arrow} />
        </button>
      ) : (
        name
      )}
    </th>
  )
}
