import { plural, t } from '@lingui/core/macro'
import { Button, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FileEntry } from '../../../api/generated/models/fileEntry.ts'
import * as op from '../../../api/generated/operations.ts'
import { allRows } from '../../../api/lists.ts'
import classes from '../../../components/action/ActionDialog.module.css'
import { ActionFrame } from '../../../components/action/ActionFrame.tsx'
import { Note } from '../../../components/action/Note.tsx'
import { isConfirmed, keyParts } from '../../../components/action/typed.ts'
import { bytesText } from '../../../components/detail/locale.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { FormError } from '../../../components/form/FormError.tsx'
import { entryName, isFolderEntry, pathOfEntry } from '../../../domain/files/entry.ts'
import { deletionOrder } from '../../../domain/files/upload.ts'
import upload from '../-upload/upload.module.css'
import { startDeletion, thingNoun } from './run.ts'

interface DeleteDialogProps {
  /** Files and folders that were chosen. */
  readonly entries: readonly FileEntry[]
  readonly onClose: () => void
  /** Called in the place of `onClose` when the deletion has begun. */
  readonly onBegun: () => void
}

const scope = 'private'
const takeFocus = (input: HTMLInputElement | null) => input?.focus()
const told = 5

/** Asks before files are deleted, and folders with all that is in them, which it looks up and counts. */
export function DeleteDialog({ entries, onClose, onBegun }: DeleteDialogProps) {
  const folders = entries.filter(isFolderEntry).map(pathOfEntry)
  const within = useQuery({
    queryKey: ['findFiles', 'within', folders],
    queryFn: async ({ signal }) => {
      const found: FileEntry[] = []
      for (const prefix of folders) {
        const query = { scope, prefix, limit: 100 } as const
        found.push(...(await allRows(op.findFiles, { query }, { signal })).items)
      }
      return found
    },
    enabled: folders.length > 0,
    gcTime: 0,
  })
  const counted = folders.length === 0 || (within.data !== undefined && !within.isFetching)
  const all = [...entries, ...(within.data ?? [])]
  const paths = deletionOrder(all.map(pathOfEntry))
  const bytesOf = new Map(all.map((entry) => [pathOfEntry(entry), entry.contentLength ?? 0]))
  const size = bytesText([...bytesOf.values()].reduce((sum, bytes) => sum + bytes, 0))
  const inFolders = paths.length - entries.length
  const [only] = entries.length === 1 ? entries : []
  const wanted = only && inFolders === 0 ? keyParts(entryName(only))[1] : String(paths.length)
  const [typed, setTyped] = useState('')
  const confirmed = counted && isConfirmed(typed, wanted)
  const title = t`Delete ${only && inFolders === 0 ? entryName(only) : thingNoun.counted(paths.length)}`

  return (
    <ActionFrame
      action={{
        operation: op.deleteFile,
        call: (path) => ({ path: { scope, path: String(path) } }),
      }}
      resources={paths.filter((path) => !path.endsWith('/'))}
      values={{}}
      title={title}
      keep={typed !== ''}
      leave={t`Cancel`}
      onClose={async () => onClose()}
      onSubmit={(event) => {
        event.preventDefault()
        if (!confirmed) return
        startDeletion(paths)
        onBegun()
      }}
      submit={
        <Button type="submit" color="red.8" disabled={!confirmed}>
          {title}
        </Button>
      }
    >
      <ul className={upload.files} aria-label={t`What this is about`}>
        {entries.slice(0, told).map((entry) => (
          <li key={pathOfEntry(entry)} className={upload.file}>
            <bdi>{pathOfEntry(entry)}</bdi>
          </li>
        ))}
      </ul>
      {entries.length > told && (
        <Quiet>{t`and ${plural(entries.length - told, { other: '#' })} more`}</Quiet>
      )}
      {folders.length > 0 && !counted && !within.isError && (
        <Quiet role="status">{t`Counting what is in the folders…`}</Quiet>
      )}
      <FormError error={within.error} />
      {counted && inFolders > 0 && (
        <Note tone="danger" title={t`The folders are not empty`}>
          <p>
            {t`${plural(inFolders, { one: '# file or folder', other: '# files and folders' })} in them will be deleted too, one after another. You can stop that at any time; what was deleted by then is gone.`}
          </p>
        </Note>
      )}
      {counted && <Text size="md">{t`${size} in all.`}</Text>}
      {counted && (
        <TextInput
          // It comes when all is counted, long after the dialog.
          ref={takeFocus}
          label={
            only && inFolders === 0
              ? t`This cannot be undone. Type the last four characters of the name to confirm`
              : t`This cannot be undone. Type the number to confirm`
          }
          description={wanted}
          classNames={{ description: classes.phrase, input: classes.typed }}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </ActionFrame>
  )
}
