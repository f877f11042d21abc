import { useCallbackRef } from '@mantine/hooks'
import type { LinkProps } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useState, type CSSProperties, type ReactNode } from 'react'
import { WithGroupNames } from '../group/WithGroupNames.tsx'
import { isPrinting } from '../shell/paper.ts'
import { useScrollBack } from '../shell/useScrollBack.ts'
import type { Column } from './column.ts'
import classes from './DataTable.module.css'
import { HeaderRow } from './HeaderRow.tsx'
import { LoadedLine } from './LoadedLine.tsx'
import { isWaiting, LoadingRows, LoadingStatus } from './LoadingRows.tsx'
import { PlainRow, TableRow } from './TableRow.tsx'
import { useRowsHere } from './rows.ts'
import { noSlots, slotsFor } from './slots.ts'
import { titleCutText } from './cut-text.ts'
import type { List } from './useList.ts'
import type { Overlay } from './useOverlay.ts'
import { useRowKeys } from './useRowKeys.ts'
import { useRowWindow } from './useRowWindow.ts'
import { useScrollEdges } from './useScrollEdges.ts'

export interface DataTableProps<Row> {
  readonly list: List<Row>
  /** What the rows are, for screen readers: "SIMs". */
  readonly label: string
  /** Where the first cell of a row leads. */
  readonly rowLink?: (row: Row) => LinkProps
  /** The items of a row's menu (`Menu.Item`s); asked for when it is opened. */
  readonly rowMenu?: (row: Row) => ReactNode
  /** Called when the pointer rests on a row, to fetch what opening it will need. */
  readonly onRowIntent?: (row: Row) => void
  readonly selectable?: boolean
  /** What is looked at beside the list, by its row's key; Space opens it, `j` and `k` walk on. */
  readonly peek?: Overlay | undefined
  /** `fill` takes what is left of the window; `content` grows with the rows up to 480 pixels. */
  readonly height?: 'fill' | 'content'
}

const headHeight = 33

/** The pixels of a table that its columns cannot have: boxes to select by, the rows' menus. */
function takenWidth(height: DataTableProps<never>['height'], selectable: boolean, menu: boolean) {
  const edge = height === 'content' || window.matchMedia('(max-width: 600px)').matches ? 12 : 24
  return (selectable ? edge + 24 : 0) + (menu ? edge + 22 : 0)
}

/** The grid's tracks: texts share what is left over, numbers and controls keep their width. */
function tracks<Row>(columns: readonly Column<Row>[], selectable: boolean, menu: boolean) {
  return [
    ...(selectable ? ['var(--check)'] : []),
    ...columns.map(({ width, align }, at) => {
      if (at === 0) return `minmax(var(--first), ${width}fr)`
      return align === 'right' ? `${width}px` : `minmax(${width}px, ${width}fr)`
    }),
    ...(menu ? ['var(--menu)'] : []),
  ].join(' ')
}

/**
 * What each row is known by among those in the document: a place there, which is passed on where all
 * of the rows may be others with each letter that is typed.
 */
function useSlots(keys: readonly string[], mayPass: (gone: string) => boolean) {
  const [slots, setSlots] = useState(noSlots)
  const next = slotsFor(slots, keys, mayPass)
  if (next !== slots) setSlots(next)
  return (key: string) => next.of.get(key)
}

/**
 * The rows of a list. Only those in view are in the document; a real table in its semantics, a grid
 * in its layout. Keys: `j` and `k` move, `x` selects, Enter opens, Escape clears the selection.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { list, label, rowLink, rowMenu, onRowIntent, peek } = props
  const { selectable = false, height = 'fill' } = props
  const { fitting: columns, rowKey, selection, setRoom, remote } = list
  const rows = useRowsHere(list.rows, remote)
  const menu = rowMenu !== undefined
  const compact = list.search.density === 'compact'
  const rowHeight = compact ? 28 : 36
  const waiting = isWaiting(list) ? (height === 'fill' ? 24 : 6) : 0
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const [activeId, setActiveId] = useState<string>()
  const [peeked, setPeeked] = useState<string>()
  // Where the keys go on from: the row that is looked at, and afterwards the one that was.
  if (peek?.value !== peeked) {
    setPeeked(peek?.value)
    if (peek?.value !== undefined) setActiveId(peek.value)
  }
  const isActive = (row?: Row) => row !== undefined && rowKey(row) === activeId
  const at = activeId === undefined ? -1 : rows.findIndex(isActive)
  const active = at < 0 ? undefined : at
  const setActive = (index: number) => {
    const row = rows[index]
    setActiveId(row === undefined ? undefined : rowKey(row))
  }
  // The same functions for as long as the table is there: only rows that are others are drawn anew.
  const onToggle = useCallbackRef(selection.toggle)
  const onActive = useCallbackRef(setActive)
  const menuOf = useCallbackRef(rowMenu)
  const view = useRowWindow({
    count: rows.length,
    question: remote?.question,
    rowHeight,
    headHeight,
    scroller,
    active,
  })
  const { scrollTo } = view
  const { first: top, end } = view.range
  const keyAt = (index: number) => {
    const row = rows[index]
    return row === undefined ? `#${index}` : rowKey(row)
  }
  const slotOf = useSlots(
    view.items.map(({ index }) => keyAt(index)),
    (gone) => remote !== undefined && gone !== activeId,
  )
  useEffect(() => remote?.need(top, end), [remote, top, end])
  useRowKeys({
    list,
    rows,
    scroller,
    active,
    setActive,
    scrollTo,
    selectable,
    peek,
    global: height === 'fill',
  })

  useScrollEdges(scroller)
  useScrollBack(scroller, label, label)

  // Before the first picture: no column is to be seen that is dropped at once.
  useLayoutEffect(() => {
    if (!scroller) return undefined
    // On paper there are the columns that are on screen, as narrow as they must be.
    const measure = () => {
      if (!isPrinting()) setRoom(scroller.clientWidth - takenWidth(height, selectable, menu))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [scroller, height, selectable, menu, setRoom])

  const [first] = columns
  if (!first) return null
  const rest = columns.slice(1).reduce((sum, { width }) => sum + width, 0)
  const style = {
    '--tracks': tracks(columns, selectable, menu),
    '--first': `${list.firstWidth}px`,
    '--rest': `${rest}px`,
  } as CSSProperties

  return (
    <div className={classes.frame} data-height={height} data-waiting={waiting > 0 || undefined}>
      {waiting > 0 && <LoadingStatus />}
      <div
        ref={setScroller}
        data-scroll-restoration-id={label}
        className={classes.scroller}
        role="region"
        aria-label={label}
        // The keyboard scrolls what it can focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table
          className={classes.table}
          style={style}
          aria-busy={waiting > 0}
          aria-label={label}
          aria-rowcount={waiting > 0 || list.source.hasMore ? -1 : rows.length + 1}
          aria-colcount={columns.length + (selectable ? 1 : 0) + (menu ? 1 : 0)}
          data-compact={compact || undefined}
          data-selectable={selectable || undefined}
          data-menu={menu || undefined}
        >
          <thead>
            <HeaderRow list={list} selectable={selectable} menu={menu} />
          </thead>
          <tbody
            style={{ height: waiting * rowHeight || view.height, paddingTop: top * rowHeight }}
            onPointerOver={titleCutText}
          >
            <LoadingRows columns={columns} count={waiting} selectable={selectable} />
            <WithGroupNames wanted={columns.some(({ groupOf }) => groupOf)}>
              {view.items.map(({ index, apart }) => {
                const key = keyAt(index)
                const head = remote?.heads.get(index)
                if (head !== undefined) {
                  return (
                    <PlainRow key={slotOf(key)} index={index} apart={apart}>
                      {head}
                    </PlainRow>
                  )
                }
                return (
                  <TableRow
                    key={slotOf(key)}
                    row={rows[index]}
                    rowId={key}
                    index={index}
                    apart={apart}
                    columns={columns}
                    selected={selectable ? selection.has(key) : undefined}
                    active={index === active}
                    rowLink={rowLink}
                    rowMenu={rowMenu && menuOf}
                    onRowIntent={onRowIntent}
                    onToggle={onToggle}
                    onActive={onActive}
                  />
                )
              })}
            </WithGroupNames>
          </tbody>
        </table>
      </div>
      <LoadedLine list={list} />
    </div>
  )
}
