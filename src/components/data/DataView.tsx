import { plural, t } from '@lingui/core/macro'
import { useState } from 'react'
import { usePermissions } from '../../api/permissions.ts'
import { mostKeys } from '../../domain/data/entry.ts'
import { keyFacts } from '../../domain/data/keys.ts'
import { deleteDataEntry } from '../../api/generated/access.ts'
import { ActionItems, ActionMenu } from '../action/ActionMenu.tsx'
import { ActionProvider } from '../action/ActionProvider.tsx'
import { bytesText } from '../detail/locale.ts'
import { Empty } from '../feedback/States.tsx'
import { late } from '../feedback/late.tsx'
import { DataTable } from '../list/DataTable.tsx'
import { JsonButton } from '../list/JsonButton.tsx'
import { ListBar } from '../list/ListBar.tsx'
import { ListBody } from '../list/ListPage.tsx'
import { useList } from '../list/useList.ts'
import { overlayLink, useOverlay } from '../list/useOverlay.ts'
import { LatePeekItem } from '../resource/late-peek-item.ts'
import { LateDialog } from '../shell/LateDialog.tsx'
import { entryColumns, type ShownEntries, type SourceNames } from './columns.tsx'
import { DataLine } from './DataLine.tsx'
import { DataPicture } from './DataPicture.tsx'
import classes from './DataView.module.css'
import { entryActions } from './entry-actions.ts'
import type { EntryRead } from './entry-pages.ts'
import { bytesOfRows, type EntryRow } from './entry-row.ts'
import type { Asked, DataSearch } from './search.ts'
import { radioLast } from './radio.ts'
import { useEntries } from './useEntries.ts'

const EntriesJson = late(() => import('./EntriesJson.tsx').then((all) => all.EntriesJson))
const EntryDrawer = late(() => import('./EntryDrawer.tsx').then((all) => all.EntryDrawer))

interface DataViewProps {
  readonly reads: readonly EntryRead[]
  readonly search: DataSearch
  readonly asked: Asked
  /** The files' name, without its ending. */
  readonly fileName: string
  /** How the sources are called. */
  readonly names?: SourceNames | undefined
}

/** Keys that are columns: a device that uses more is broken. */
const mostColumns = 200

/**
 * What things sent to Harvest Data, in a period or last: a picture of it, and all of it as a table
 * or as JSON. The one view of such data, whatever sent it and whichever operation reads it.
 */
export function DataView(props: DataViewProps) {
  const { reads, search, asked, fileName, names } = props
  const { may } = usePermissions()
  // Fixed while the page is open, so that the table is not drawn anew for it.
  const [now] = useState(() => Date.now())
  const every = search.every === undefined ? undefined : Number(search.every) * 1000
  const { fresh, ...source } = useEntries(reads, asked, every)
  const { found, keys, hasText, hasCategory } = useFound(source.rows, reads)
  const several = reads.length > 1 || reads.some(({ source: sent }) => sent === undefined)
  const columns = useColumns({
    keys,
    fresh,
    now,
    names: several ? names : undefined,
    hasText,
    hasCategory,
  })
  const list = useList({
    source,
    columns,
    rowKey: ({ key }) => key,
    ...(reads.length > 1 && { defaultSort: '-time' }),
  })
  const overlay = useOverlay('entry')
  const open = source.rows.find(({ key }) => key === overlay.value)
  const known = source.status === 'ready' && !source.hasMore
  const find = (key: string) =>
    source.rows.find((row) => row.key === key) ?? (known ? null : undefined)
  const deletes = may(deleteDataEntry).allowed
  const selected = list.selection.rows
  const rowMenu = (row: EntryRow) => (
    <ActionItems resources={[row]} first={<LatePeekItem onClick={() => overlay.open(row.key)} />} />
  )
  return (
    <ActionProvider
      actions={entryActions}
      find={find}
      onDone={(_action, done) => done.length > 1 && list.selection.clear()}
    >
      <div className={classes.view}>
        <DataLine search={search} asked={asked} update={list.update} />
        <DataPicture
          // As they came: a picture is the same in whatever order the table is.
          rows={list.rowsWithout('')}
          keys={keys}
          search={search}
          names={names}
          update={list.update}
          fileName={fileName}
        />
        <ListBar
          list={list}
          searchLabel={t`Search the data`}
          fileName={fileName}
          bulk={
            <ActionMenu
              resources={selected}
              label={t`Actions for the selected entries`}
              text={t`Actions`}
            />
          }
        >
          <Read rows={source.rows} />
          <JsonButton list={list} fileName={fileName} value={({ entry }) => entry} />
        </ListBar>
        <Told rows={source.rows} left={found.length - keys.length} />
        <div className={classes.table}>
          <ListBody list={list} empty={<NoData latest={asked.latest !== undefined} />}>
            {search.as === 'json' ? (
              <EntriesJson rows={list.rows} />
            ) : (
              <DataTable
                list={list}
                label={t`Data`}
                height="content"
                selectable={deletes}
                peek={overlay}
                rowLink={({ key }) => overlayLink('entry', key)}
                rowMenu={rowMenu}
              />
            )}
          </ListBody>
        </div>
      </div>
      <LateDialog opened={overlay.value !== undefined} part={EntryDrawer}>
        {(opened) => (
          <EntryDrawer
            opened={opened}
            entryKey={overlay.value}
            row={open}
            ready={source.status !== 'loading'}
            names={names}
            onClose={overlay.close}
          />
        )}
      </LateDialog>
    </ActionProvider>
  )
}

/** The columns, which stay the same while what they show does: else all rows would be sorted anew. */
function useColumns({ keys, fresh, now, names, hasText, hasCategory }: ShownEntries) {
  return entryColumns({ keys, fresh, now, names, hasText, hasCategory })
}

/** What is in rows: asked once of them, since there may be 200,000. */
function useFound(rows: readonly EntryRow[], reads: readonly EntryRead[]) {
  const readings = rows.map(({ reading }) => reading)
  const found = radioLast(keyFacts(readings), reads)
  return {
    found,
    keys: found.slice(0, mostColumns),
    hasText: readings.some((reading) => 'text' in reading),
    hasCategory: rows.some(({ entry }) => entry.category),
  }
}

/** How much was read: with an extended contract that is billed. */
function Read({ rows }: { readonly rows: readonly EntryRow[] }) {
  const read = bytesText(bytesOfRows(rows))
  return <span className={classes.read}>{rows.length > 0 && t`${read} read`}</span>
}

/** What is in the entries and not in the table. */
function Told({ rows, left }: { readonly rows: readonly EntryRow[]; readonly left: number }) {
  const huge = rows.filter(({ reading }) => 'more' in reading).length
  if (huge === 0 && left <= 0) return null
  return (
    <div className={classes.told}>
      {huge > 0 && (
        <p>
          {plural(huge, {
            one: `# entry has more than ${mostKeys} keys. The first are shown; its content holds all.`,
            other: `# entries have more than ${mostKeys} keys. The first are shown; their contents hold all.`,
          })}
        </p>
      )}
      {left > 0 && (
        <p>
          {plural(left, {
            one: '# more key has no column. The content of its entry holds it.',
            other: '# more keys have no column. The contents of their entries hold them.',
          })}
        </p>
      )}
    </div>
  )
}

function NoData({ latest }: { readonly latest: boolean }) {
  if (latest) {
    return (
      <Empty title={t`No data yet`}>
        {t`What devices send is kept where Harvest Data is on in their group.`}
      </Empty>
    )
  }
  return (
    <Empty title={t`No data in this period`}>
      {t`Data is kept for 40 days where Harvest Data is on in the group. Choose a longer period, or check the group’s settings.`}
    </Empty>
  )
}
