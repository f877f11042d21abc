import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconDownload, IconTrash } from '@tabler/icons-react'
import type { FileEntry } from '../../../api/generated/models/fileEntry.ts'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import type { One } from '../../../api/reading.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import * as fact from '../../../components/list/facts.tsx'
import type { Column } from '../../../components/list/column.ts'
import type { List } from '../../../components/list/useList.ts'
import type { Overlay } from '../../../components/list/useOverlay.ts'
import { Peek } from '../../../components/resource/Peek.tsx'
import {
  deviceAddress,
  entryName,
  isFolderEntry,
  pathOfEntry,
} from '../../../domain/files/entry.ts'
import { CameraLink, cameraName } from '../-camera/CameraLink.tsx'
import { useCameraIn } from '../-camera/useCameraIn.ts'
import { Preview } from '../-preview/Preview.tsx'
import { fileFacts, fileNoun } from './columns.tsx'
import { download } from './download.ts'
import { scopeOf, type Place } from './rows.ts'

interface FilePeekProps extends Pick<Place, 'scope'> {
  readonly list: List<FileEntry>
  readonly overlay: Overlay
  /** The file among the loaded rows; it is asked about where it is not. */
  readonly item: FileEntry | undefined
  /** Absent where the person may not delete it. */
  readonly onDelete: ((path: string) => void) | undefined
}

/** What can be told of one file that is in no list: its type, its size and its version. */
function readOne(scope: Place['scope']): One<FileEntry> {
  return (path) => ({
    queryKey: ['getFileMetadata', scopeOf({ scope }), path],
    queryFn: async ({ signal }) => {
      const call = { path: { scope: scopeOf({ scope }), path } }
      const answer = await op.getFileMetadata.call(call, { signal })
      const told = (name: string) => answer.headers.get(name) ?? undefined
      const data: FileEntry = {
        filePath: path,
        isDirectory: false,
        contentLength: Number(told('content-length') ?? Number.NaN),
        contentType: told('content-type'),
        etag: told('etag')?.replaceAll('"', ''),
      }
      return { ...answer, data }
    },
  })
}

/** The URL that devices use, for files of one's own. */
const forDevices: Column<FileEntry> = fact.custom('device', t`URL for devices`, {
  only: 'detail',
  cell: (entry) => <Mono copy={t`URL for devices`}>{deviceAddress(pathOfEntry(entry))}</Mono>,
  text: (entry) => deviceAddress(pathOfEntry(entry)),
})

/** The camera that a file is of. */
const ofCamera = (camera: SoraCamDevice): Column<FileEntry> =>
  fact.custom('camera', t`Camera`, {
    only: 'detail',
    cell: () => <CameraLink camera={camera} />,
    text: () => cameraName(camera),
  })

/** A file in a drawer beside the list: what is in it, what is known of it, and what one does with it. */
export function FilePeek({ list, overlay, scope, item, onDelete }: FilePeekProps) {
  const { may } = usePermissions()
  const reads = may(op.getFile).allowed
  const camera = useCameraIn(scope === 'public' ? '' : (overlay.value ?? ''))
  const path = (entry: FileEntry) => pathOfEntry(entry)
  const buttons = (entry: FileEntry) => (
    <>
      {reads && !isFolderEntry(entry) && (
        <Button
          leftSection={<IconDownload size={16} stroke={1.75} />}
          onClick={() => void download(path(entry), scope)}
        >
          {t`Download`}
        </Button>
      )}
      {onDelete && (
        <Button
          variant="default"
          leftSection={<IconTrash size={16} stroke={1.75} />}
          onClick={() => onDelete(path(entry))}
        >
          {t`Delete`}
        </Button>
      )}
    </>
  )
  return (
    <Peek
      resource={{
        key: path,
        keyLabel: t`Path`,
        name: entryName,
        noun: fileNoun,
        one: readOne(scope),
        facts: [
          ...(camera ? [ofCamera(camera)] : []),
          ...fileFacts,
          ...(scope === 'public' ? [] : [forDevices]),
        ],
      }}
      list={list}
      overlay={overlay}
      item={item}
      buttons={buttons}
    >
      {(entry) =>
        reads && !isFolderEntry(entry) && <Preview key={path(entry)} entry={entry} scope={scope} />
      }
    </Peek>
  )
}
