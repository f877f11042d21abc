import { t } from '@lingui/core/macro'
import { Menu } from '@mantine/core'
import { IconCopy, IconDownload, IconFolderOpen, IconLink, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { FileEntry } from '../../../api/generated/models/fileEntry.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { tellDone, tellFailed } from '../../../components/action/tell.tsx'
import { copyText } from '../../../components/detail/copy-text.ts'
import { deviceAddress, isFolderEntry, pathOfEntry } from '../../../domain/files/entry.ts'
import { folderLink } from './link.ts'
import { download } from './download.ts'
import type { Place } from './rows.ts'

interface FileMenuProps extends Pick<Place, 'scope'> {
  readonly entry: FileEntry
  /** Absent where the person may not delete it. */
  readonly onDelete: (() => void) | undefined
}

async function copy(text: string, said: string): Promise<void> {
  if (await copyText(text)) tellDone(said)
  else tellFailed(t`Not copied`, t`The browser did not copy it`)
}

/** What opens at the end of a file's row. */
export function FileMenu({ entry, scope, onDelete }: FileMenuProps) {
  const navigate = useNavigate()
  const { may } = usePermissions()
  const path = pathOfEntry(entry)
  const folder = isFolderEntry(entry)
  return (
    <Menu.Dropdown>
      {folder ? (
        <Menu.Item
          leftSection={<IconFolderOpen size={16} stroke={1.6} />}
          onClick={() => void navigate(folderLink(path, scope))}
        >
          {t`Open the folder`}
        </Menu.Item>
      ) : (
        may(op.getFile).allowed && (
          <Menu.Item
            leftSection={<IconDownload size={16} stroke={1.6} />}
            onClick={() => void download(path, scope)}
          >
            {t`Download`}
          </Menu.Item>
        )
      )}
      <Menu.Item
        leftSection={<IconCopy size={16} stroke={1.6} />}
        onClick={() => void copy(path, t`Path copied`)}
      >
        {t`Copy the path`}
      </Menu.Item>
      {!folder && scope !== 'public' && (
        <Menu.Item
          leftSection={<IconLink size={16} stroke={1.6} />}
          onClick={() => void copy(deviceAddress(path), t`URL for devices copied`)}
        >
          {t`Copy the URL for devices`}
        </Menu.Item>
      )}
      {onDelete && (
        <>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconTrash size={16} stroke={1.6} />}
            color="red"
            onClick={onDelete}
          >
            {t`Delete`}
          </Menu.Item>
        </>
      )}
    </Menu.Dropdown>
  )
}
