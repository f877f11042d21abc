import { plural, t } from '@lingui/core/macro'
import { CloseButton } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { explain } from '../../api/errors.ts'
import { tellFailed } from '../action/tell.tsx'
import { countText } from '../detail/locale.ts'
import { usePaletteActions } from '../shell/palette-actions.ts'
import { ColumnMenu } from './ColumnMenu.tsx'
import { csvLines, downloadCsv } from './download.ts'
import { ExportIcon } from './ExportIcon.tsx'
import { FilterField } from './FilterField.tsx'
import classes from './ListBar.module.css'
import { useAllLoaded } from './useAllLoaded.ts'
import type { List } from './useList.ts'
import { ViewsMenu } from './ViewsMenu.tsx'

interface ListBarProps<Row> {
  readonly list: List<Row>
  /** What can be searched: "Search SIMs". */
  readonly searchLabel: string
  /** What is searched for when this is pasted, where that is not the text as it is. */
  readonly pasted?: (text: string) => string | undefined
  /** Instead of the plain count of rows: what the page knows about them. */
  readonly count?: ReactNode
  /** The CSV file's name, without its ending. */
  readonly fileName: string
  /** Fetches what the rows' texts need, before they are written into the file. */
  readonly prepare?: ((rows: readonly Row[]) => Promise<void>) | undefined
  /** What can be done with the selected rows; beside the search, while there are any. */
  readonly bulk?: ReactNode
  /** Controls of this page alone, after the field. */
  readonly children?: ReactNode
  /** These decide which rows there are: they stay where there are none. */
  readonly stays?: boolean
}

/**
 * The one line of controls above a table; with a selection, the search and what to do with it. Where
 * there is nothing at all, none but the page's own that stay.
 */
export function ListBar<Row>(props: ListBarProps<Row>) {
  const { list, searchLabel, pasted, count, fileName, prepare, bulk, children, stays } = props
  const acting = bulk !== undefined && list.selection.rows.length > 0
  if (list.empty) {
    return stays && children ? (
      <div className={classes.bar} role="group" aria-label={t`List controls`}>
        {children}
      </div>
    ) : null
  }
  return (
    <div
      className={classes.bar}
      data-bulk={acting || undefined}
      role="group"
      aria-label={acting ? t`Actions for the selected rows` : t`List controls`}
    >
      {!acting && <ViewsMenu list={list} />}
      <div className={classes.search}>
        <FilterField list={list} label={searchLabel} pasted={pasted} />
      </div>
      {acting ? (
        <Bulk list={list}>{bulk}</Bulk>
      ) : (
        <>
          {children}
          {count === undefined ? (
            <ListCount list={list} />
          ) : (
            <span className={classes.count} role="status">
              {count}
            </span>
          )}
          <ColumnMenu list={list} />
          <ExportButton list={list} fileName={fileName} prepare={prepare} />
        </>
      )}
    </div>
  )
}

/** How many rows are shown, of how many that are loaded: "212 of 1,000". */
export function ListCount<Row>({ list }: { readonly list: List<Row> }) {
  const { rows, source, remote } = list
  if (source.status !== 'ready') return null
  if (remote) return <span className={classes.count}>{countText(remote.count)}</span>
  const loaded = `${countText(source.rows.length)}${source.hasMore ? '+' : ''}`
  const shown = countText(rows.length)
  const text = rows.length === source.rows.length ? loaded : t`${shown} of ${loaded}`
  return (
    <span className={classes.count} role="status">
      {text}
    </span>
  )
}

/** Downloads all rows as CSV, after those to come: the visible columns, in the order shown. */
export function ExportButton<Row>({
  list,
  fileName,
  prepare,
}: Pick<ListBarProps<Row>, 'list' | 'fileName' | 'prepare'>) {
  const { remote } = list
  const count = remote?.count ?? list.rows.length
  const [preparing, setPreparing] = useState(false)
  const write = async () => {
    setPreparing(true)
    try {
      const rows = remote ? await remote.get() : list.rows
      await prepare?.(rows)
      downloadCsv(`${fileName}.csv`, csvLines(list.columns, rows))
    } catch (error) {
      const { title, detail } = explain(error)
      tellFailed(title, detail)
    }
    setPreparing(false)
  }
  const { waiting, start } = useAllLoaded(list.source, write)
  const label = waiting
    ? t`The file comes when all rows are loaded`
    : list.source.hasMore
      ? t`Load all rows and export them as CSV`
      : t`Export ${plural(count, { one: '# row', other: '# rows' })} as CSV`
  usePaletteActions([
    {
      id: `export-${fileName}`,
      label,
      icon: IconDownload,
      refused: count === 0 ? t`There is no row to export.` : undefined,
      run: start,
    },
  ])
  return (
    <ExportIcon
      label={label}
      icon={IconDownload}
      disabled={count === 0}
      loading={waiting || preparing}
      onClick={start}
    />
  )
}

function Bulk<Row>({ list, children }: { list: List<Row>; children: ReactNode }) {
  const { selection, source } = list
  const every = useAllLoaded(source, selection.all)
  const selected = countText(selection.rows.length)
  const hidden = countText(selection.hidden)
  const all = countText(selection.most)
  return (
    <>
      <CloseButton size="sm" aria-label={t`Clear the selection`} onClick={selection.clear} />
      <span className={classes.selected} role="status">
        {selection.hidden > 0
          ? t`${selected} selected, ${hidden} not in view`
          : t`${selected} selected`}
      </span>
      {children}
      {(source.hasMore || selection.rows.length - selection.hidden < selection.most) && (
        <button
          type="button"
          className={classes.textButton}
          disabled={every.waiting}
          onClick={every.start}
        >
          {every.waiting
            ? t`${all} loaded, more are coming`
            : source.hasMore
              ? t`Select all that match`
              : t`Select all ${all}`}
        </button>
      )}
    </>
  )
}
