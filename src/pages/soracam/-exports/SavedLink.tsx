import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { folderOfPattern } from '../../../domain/files/entry.ts'
import { absolutePath } from '../../../domain/files/path.ts'
import { folderLink } from '../../files/-browser/link.ts'

interface SavedLinkProps {
  readonly deviceId: string
  /** As the export was asked for. */
  readonly pathPrefix: string
}

/** Leads to the folder of Harvest Files that an export goes to, as far as it is known before it is there. */
export function SavedLink({ deviceId, pathPrefix }: SavedLinkProps) {
  const known = absolutePath(pathPrefix).replaceAll('{device_id}', deviceId)
  const folder = folderOfPattern(known.replace(/\/*$/, '/'))
  return (
    <Button
      size="compact-sm"
      variant="default"
      renderRoot={(root) => <Link {...folderLink(folder, undefined)} {...root} />}
    >
      {t`Open Harvest Files`}
    </Button>
  )
}
