import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FileEntry } from '../../../api/generated/models/fileEntry.ts'
import { explain } from '../../../api/errors.ts'
import { PictureDialog } from '../../../components/picture/PictureDialog.tsx'
import { Thumbnail } from '../../../components/picture/Thumbnail.tsx'
import { entryName } from '../../../domain/files/entry.ts'
import type { Place } from '../-browser/rows.ts'
import { addressQuery } from './address.ts'
import classes from './preview.module.css'

interface PicturePreviewProps extends Pick<Place, 'scope'> {
  readonly entry: FileEntry
}

/** A picture; a click shows it large. */
export function PicturePreview({ entry, scope }: PicturePreviewProps) {
  const { data: src, error, isPending } = useQuery(addressQuery(entry, scope))
  const [large, setLarge] = useState(false)
  const name = entryName(entry)
  const none = error ? explain(error).detail : t`The picture could not be loaded.`
  return (
    <>
      <button
        type="button"
        className={classes.picture}
        aria-label={t`Show ${name} large`}
        disabled={src === undefined}
        onClick={() => setLarge(true)}
      >
        <Thumbnail src={src} alt={name} none={none} loading={isPending} />
      </button>
      {large && (
        <PictureDialog
          title={name}
          src={src}
          alt={name}
          none={none}
          onClose={() => setLarge(false)}
        >
          {null}
        </PictureDialog>
      )}
    </>
  )
}
