import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FileEntry } from '../../../api/generated/models/fileEntry.ts'
import { bytesText } from '../../../components/detail/locale.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Guard } from '../../../components/feedback/Guard.tsx'
import { entryName } from '../../../domain/files/entry.ts'
import {
  largestPicture,
  previewBytes,
  previewKind,
  shownAtOnce,
} from '../../../domain/files/preview.ts'
import type { Place } from '../-browser/rows.ts'
import classes from './preview.module.css'
import { PicturePreview } from './PicturePreview.tsx'
import { TextPreview } from './TextPreview.tsx'

interface PreviewProps extends Pick<Place, 'scope'> {
  readonly entry: FileEntry
}

/**
 * What is in a file, as far as a browser shows it. Reading is billed by volume, so what is large is
 * read when one asks for it, and of texts the beginning alone.
 */
export function Preview(props: PreviewProps) {
  return (
    <div className={classes.preview}>
      <Content {...props} />
    </div>
  )
}

function Content({ entry, scope }: PreviewProps) {
  const { contentLength: size } = entry
  const kind = previewKind(entry.contentType, entryName(entry))
  const [asked, setAsked] = useState(false)
  if (kind === undefined) return <Quiet>{t`There is no preview of files of this type.`}</Quiet>
  if (size === 0) return <Quiet>{t`The file is empty.`}</Quiet>
  if (kind !== 'picture') {
    return (
      <Guard>
        <TextPreview entry={entry} scope={scope} kind={kind} />
        <Quiet>{t`A preview reads ${bytesText(Math.min(size ?? previewBytes, previewBytes))}; reading is billed by volume.`}</Quiet>
      </Guard>
    )
  }
  if (size === undefined || size > largestPicture) {
    return <Quiet>{t`The picture is too large for a preview. Download it to look at it.`}</Quiet>
  }
  const volume = bytesText(size)
  if (size > shownAtOnce && !asked) {
    return (
      <>
        <Quiet>{t`The picture has ${volume}; reading is billed by volume.`}</Quiet>
        <Button variant="default" onClick={() => setAsked(true)}>
          {t`Show the picture`}
        </Button>
      </>
    )
  }
  return <PicturePreview entry={entry} scope={scope} />
}
