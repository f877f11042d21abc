import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconFolderPlus, IconUpload } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import * as op from '../../../api/generated/operations.ts'
import type { FileEntry } from '../../../api/generated/models/fileEntry.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { Empty } from '../../../components/feedback/States.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { columnFilters } from '../../../components/list/filter.ts'
import { DataTable } from '../../../components/list/DataTable.tsx'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody, ListLine, ListPage } from '../../../components/list/ListPage.tsx'
import { useList } from '../../../components/list/useList.ts'
import { overlayLink, useOverlay } from '../../../components/list/useOverlay.ts'
import { useRowSource } from '../../../components/resource/useRowSource.ts'
import { Segments } from '../../../components/shell/Segments.tsx'
import { folderFromAddress, isFolderEntry, pathOfEntry } from '../../../domain/files/entry.ts'
import { mayNameCamera } from '../../../domain/soracam/file-path.ts'
import { DropZone } from '../-upload/DropZone.tsx'
import { pickedIn, type Picked } from '../-upload/picked.ts'
import type { FilesSearch } from '../-route.ts'
import { fileColumns } from './columns.tsx'
import { Crumbs } from './Crumbs.tsx'
import { folderLink } from './link.ts'
import { FindByPath, FindButton } from './FindByPath.tsx'
import { rowsOf, type Place } from './rows.ts'

const FileMenu = late(() => import('./FileMenu.tsx').then((all) => all.FileMenu))
const FilePeek = late(() => import('./FilePeek.tsx').then((all) => all.FilePeek))
const FolderCamera = late(() =>
  import('../-camera/FolderCamera.tsx').then((all) => all.FolderCamera),
)
const UploadDialog = late(() =>
  import('../-upload/UploadDialog.tsx').then((all) => all.UploadDialog),
)
const NewFolder = late(() => import('./NewFolder.tsx').then((all) => all.NewFolder))
const DeleteDialog = late(() =>
  import('../-delete/DeleteDialog.tsx').then((all) => all.DeleteDialog),
)

const noActions: readonly never[] = []
/** The search of the page with nothing open over it. */
const closed = (old: Record<string, unknown>) => ({ ...old, delete: undefined, file: undefined })

/** Stands in the URL for the rows that are selected. */
const selectedOnes = 'selected'

/** The files of a folder, or those whose paths begin with a text, and all that one does with them. */
export function FilesPage() {
  const { _splat: address } = useParams({ strict: false })
  const { scope, prefix }: FilesSearch = useSearch({ strict: false })
  const folder = folderFromAddress(address)
  // What was selected in one place is not in another.
  const where = [scope, prefix === undefined ? folder : ''].join(' ')
  return <Browser key={where} folder={folder} scope={scope} prefix={prefix} />
}

function Browser(place: Place) {
  const { folder, scope, prefix } = place
  const navigate = useNavigate()
  const { may } = usePermissions()
  const source = useRowSource(rowsOf(place))
  const columns = fileColumns(prefix !== undefined)
  const list = useList({
    source,
    columns,
    rowKey: pathOfEntry,
    filters: columnFilters(columns, source.rows),
    defaultSort: 'name',
  })
  const peek = useOverlay('file')
  const deleting = useOverlay('delete')
  const making = useOverlay('new')
  const writes = scope !== 'public' && may(op.putFile).allowed
  const deletes =
    scope !== 'public' && (may(op.deleteFile).allowed || may(op.deleteDirectory).allowed)
  const [picked, setPicked] = useState<readonly Picked[]>([])
  const drop = async (transfer: DataTransfer) => {
    setPicked(await pickedIn(transfer))
    making.open('upload')
  }
  const { selection } = list
  const find = (path: string) => source.rows.find((row) => pathOfEntry(row) === path)
  const named = deleting.value === undefined ? undefined : find(deleting.value)
  const doomed = deleting.value === selectedOnes ? selection.rows : named ? [named] : []
  const rowLink = (entry: FileEntry) =>
    isFolderEntry(entry)
      ? folderLink(pathOfEntry(entry), scope)
      : overlayLink('file', pathOfEntry(entry))
  const rowMenu = (entry: FileEntry) => (
    <FileMenu
      entry={entry}
      scope={scope}
      onDelete={deletes ? () => deleting.open(pathOfEntry(entry)) : undefined}
    />
  )
  const uploadButton = (
    <Button leftSection={<IconUpload size={16} />} onClick={() => making.open('upload')}>
      {t`Upload files`}
    </Button>
  )
  return (
    <ActionProvider actions={noActions} find={() => undefined}>
      <ListPage
        title={t`Files`}
        actions={
          writes &&
          prefix === undefined && (
            <>
              <Button
                variant="default"
                leftSection={<IconFolderPlus size={16} />}
                onClick={() => making.open('folder')}
              >
                {t`New folder`}
              </Button>
              {uploadButton}
            </>
          )
        }
      >
        <ListLine>
          {prefix === undefined ? (
            <Crumbs folder={folder} scope={scope} />
          ) : (
            <FindByPath key={prefix} prefix={prefix} update={list.update} />
          )}
          {prefix === undefined && scope !== 'public' && mayNameCamera(folder) && (
            <FolderCamera folder={folder} />
          )}
          <Scopes scope={scope} />
        </ListLine>
        <DropZone
          onDrop={writes && prefix === undefined ? (transfer) => void drop(transfer) : undefined}
        >
          <ListBar
            list={list}
            searchLabel={t`Search the files`}
            fileName="files"
            stays
            bulk={
              deletes && (
                <Button variant="default" onClick={() => deleting.open(selectedOnes)}>
                  {t`Delete ${plural(selection.rows.length, { other: '#' })}`}
                </Button>
              )
            }
          >
            {prefix === undefined && may(op.findFiles).allowed && <FindButton folder={folder} />}
          </ListBar>
          <ListBody
            list={list}
            empty={
              <EmptyPlace place={place} action={writes && prefix === undefined && uploadButton} />
            }
          >
            <DataTable
              list={list}
              label={t`Files`}
              selectable={deletes}
              rowLink={rowLink}
              rowMenu={rowMenu}
              peek={peek}
            />
          </ListBody>
        </DropZone>
      </ListPage>
      {making.value === 'folder' && writes && <NewFolder folder={folder} onClose={making.close} />}
      {making.value === 'upload' && writes && (
        <UploadDialog folder={folder} picked={picked} onPick={setPicked} onClose={making.close} />
      )}
      {doomed.length > 0 && (
        <DeleteDialog
          entries={doomed}
          onClose={deleting.close}
          onBegun={() => {
            selection.clear()
            // A file that is looked at is closed too, in one step.
            if (peek.value === undefined) deleting.close()
            else void navigate({ to: '.', search: closed, replace: true, resetScroll: false })
          }}
        />
      )}
      {peek.value !== undefined && (
        <FilePeek
          list={list}
          overlay={peek}
          scope={scope}
          item={find(peek.value)}
          onDelete={deletes ? (path) => deleting.open(path) : undefined}
        />
      )}
    </ActionProvider>
  )
}

/** Whose files are looked at. */
function Scopes({ scope }: Pick<FilesSearch, 'scope'>) {
  const navigate = useNavigate()
  return (
    <Segments
      size="small"
      label={t`Whose files`}
      segments={[
        { value: 'private', label: t`My files` },
        { value: 'public', label: t`Files from Soracom` },
      ]}
      value={scope ?? 'private'}
      onChange={(value) => void navigate(folderLink('/', value === 'public' ? value : undefined))}
    />
  )
}

interface EmptyPlaceProps {
  readonly place: Place
  readonly action: ReactNode
}

function EmptyPlace({ place: { folder, scope, prefix }, action }: EmptyPlaceProps) {
  if (prefix !== undefined) {
    return (
      <Empty title={t`No path begins with this`}>
        {t`Capital and small letters are told apart, and a path begins with a slash.`}
      </Empty>
    )
  }
  if (scope === 'public') {
    return <Empty title={t`There is no file here`}>{t`Soracom offers none at the moment.`}</Empty>
  }
  return (
    <Empty
      title={folder === '/' ? t`There is no file yet` : t`This folder is empty`}
      action={action}
    >
      {t`Drop files here, or let devices write to Harvest Files: they are kept for 731 days.`}
    </Empty>
  )
}
