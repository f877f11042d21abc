import { plural, t } from '@lingui/core/macro'
import { ActionIcon, CloseButton, Tooltip } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { countText } from '../detail/locale.ts'
import { usePaletteActions } from '../shell/palette-actions.ts'
import { ColumnMenu } from './ColumnMenu.tsx'
import { csvLines, downloadCsv } from './download.ts'
import { FilterField } from './FilterField.tsx'
import classes from './ListBar.module.css'
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
  /** What can be done with the selected rows; takes the place of the controls while there are any. */
  readonly bulk?: ReactNode
  /** Controls of this page alone, after the field. */
  readonly children?: ReactNode
}

/** The one line of controls above a table; with a selection, the line for what to do with it. */
export function ListBar<Row>(props: ListBarProps<Row>) {
  const { list, searchLabel, pasted, count, fileName, bulk, children } = props
  if (bulk !== undefined && list.selection.rows.length > 0) {
    return <BulkBar list={list}>{bulk}</BulkBar>
  }
  return (
    <div className={classes.bar} role="group" aria-label={t`List controls`}>
      <ViewsMenu list={list} />
      <div className={classes.search}>
        <FilterField list={list} label={searchLabel} pasted={pasted} />
      </div>
      {children}
      {count === undefined ? (
        <ListCount list={list} />
      ) : (
        <span className={classes.count} role="status">
          {count}
        </span>
      )}
      <ColumnMenu list={list} />
      <ExportButton list={list} fileName={fileName} />
    </div>
  )
}

/** How many rows are shown, of how many that are loaded: "212 of 1,000". */
export function ListCount<Row>({ list }: { readonly list: List<Row> }) {
  const { rows, source } = list
  if (source.status !== 'ready') return null
  const loaded = `${countText(source.rows.length)}${source.hasMore ? '+' : ''}`
  const shown = countText(rows.length)
  const text = rows.length === source.rows.length ? loaded : t`${shown} of ${loaded}`
  return (
    <span className={classes.count} role="status">
      {text}
    </span>
  )
}

/** Downloads the rows at hand as CSV: the visible columns, in the order shown. */
export function ExportButton<Row>({ list, fileName }: { list: List<Row>; fileName: string }) {
  const count = list.rows.length
  const label = t`Export ${plural(count, { one: '# row', other: '# rows' })} as CSV`
  const save = () => downloadCsv(`${fileName}.csv`, csvLines(list.columns, list.rows))
  usePaletteActions([
    {
      id: `export-${fileName}`,
      label,
      icon: IconDownload,
      refused: count === 0 ? t`There is no row to export.` : undefined,
      run: save,
    },
  ])
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={label}
        disabled={count === 0}
        onClick={save}
      >
        <IconDownload size={16} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  )
}

function BulkBar<Row>({ list, children }: { list: List<Row>; children: ReactNode }) {
  const { selection } = list
  const selected = countText(selection.rows.length)
  const all = countText(selection.most)
  return (
    <div
      className={classes.bar}
      data-bulk
      role="group"
      aria-label={t`Actions for the selected rows`}
    >
      <CloseButton size="sm" aria-label={t`Clear the selection`} onClick={selection.clear} />
      <span className={classes.selected} role="status">
        {t`${selected} selected`}
      </span>
      {children}
      {selection.rows.length < selection.most && (
        <button type="button" className={classes.textButton} onClick={selection.all}>
          {t`Select all ${all}`}
        </button>
      )}
    </div>
  )
}
