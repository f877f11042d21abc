import { plural, t } from '@lingui/core/macro'
import { Button, FileButton } from '@mantine/core'
import { IconFiles, IconFolderUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import * as op from '../../../api/generated/operations.ts'
import { ActionFrame } from '../../../components/action/ActionFrame.tsx'
import { Note } from '../../../components/action/Note.tsx'
import { bytesText } from '../../../components/detail/locale.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { FormError } from '../../../components/form/FormError.tsx'
import { Segments } from '../../../components/shell/Segments.tsx'
import { uploadProblem } from '../../../domain/files/upload.ts'
import { uploadProblemText } from '../../../words/files.ts'
import { existingQuery } from './existing.ts'
import { pickedFrom, type Picked } from './picked.ts'
import { startUpload } from './run.ts'
import classes from './upload.module.css'

interface UploadDialogProps {
  /** Where to, ending with a slash. */
  readonly folder: string
  readonly picked: readonly Picked[]
  readonly onPick: (picked: readonly Picked[]) => void
  readonly onClose: () => void
}

/** Files that are told by name; the others are counted. */
const told = 5

/** What is to be uploaded where, what cannot be, and what would be replaced. */
export function UploadDialog({ folder, picked, onPick, onClose }: UploadDialogProps) {
  const uploads = picked.map(({ path, file }) => {
    const target = folder + path
    return { path: target, file, problem: uploadProblem(target, file.size) }
  })
  const possible = uploads.filter(({ problem }) => problem === undefined)
  const wrong = uploads.filter(({ problem }) => problem !== undefined)
  const paths = possible.map(({ path }) => path)
  const asked = useQuery({ ...existingQuery(folder, paths), enabled: paths.length > 0 })
  const there = possible.filter(({ path }) => asked.data?.has(path))
  const [replaces, setReplaces] = useState<'keep' | 'replace'>('keep')
  const ready =
    replaces === 'replace' ? possible : possible.filter(({ path }) => !asked.data?.has(path))
  const size = bytesText(ready.reduce((sum, { file }) => sum + file.size, 0))
  const title =
    ready.length === 0
      ? t`Upload files`
      : t`Upload ${plural(ready.length, { one: '# file', other: '# files' })}`
  // Who may not ask what is there uploads all the same, after it was said.
  const unsure = asked.isError
  const add = (files: Iterable<File>) => {
    const more = pickedFrom(files)
    const known = new Set(more.map(({ path }) => path))
    onPick([...picked.filter(({ path }) => !known.has(path)), ...more])
  }

  const start = () => {
    const sent = new Set(ready)
    const left = (resource: (typeof uploads)[number], reason: string) => ({ resource, reason })
    startUpload(ready, [
      ...wrong.map((one) => left(one, one.problem ? uploadProblemText(one.problem) : '')),
      ...possible
        .filter((one) => !sent.has(one))
        .map((one) => left(one, t`There is a file of this name.`)),
    ])
    onPick([])
    onClose()
  }

  return (
    <ActionFrame
      action={{
        operation: op.putFile,
        call: (one) => ({ path: { scope: 'private', path: (one as { path: string }).path } }),
      }}
      resources={ready}
      values={{}}
      title={title}
      keep={picked.length > 0}
      leave={t`Cancel`}
      onClose={async () => {
        onPick([])
        onClose()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready.length > 0 && !asked.isFetching) start()
      }}
      submit={
        <Button type="submit" disabled={ready.length === 0} loading={asked.isFetching}>
          {title}
        </Button>
      }
    >
      <div className={classes.choose}>
        <FileButton multiple onChange={add} inputProps={{ 'aria-label': t`Files to upload` }}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconFiles size={16} stroke={1.75} />}
              data-autofocus={picked.length === 0 || undefined}
            >
              {t`Choose files`}
            </Button>
          )}
        </FileButton>
        <FolderButton onChoose={add} />
      </div>
      {picked.length === 0 && (
        <Quiet>{t`Files can also be dropped on the list. Each may have 5 GiB at most and is kept for 731 days.`}</Quiet>
      )}
      {ready.length > 0 && (
        <>
          <ul className={classes.files} aria-label={t`What is uploaded`}>
            {ready.slice(0, told).map(({ path, file }) => (
              <li key={path} className={classes.file}>
                <bdi>{path}</bdi>
                <span className={classes.size}>{bytesText(file.size)}</span>
              </li>
            ))}
          </ul>
          {ready.length > told && (
            <Quiet>{t`and ${plural(ready.length - told, { other: '#' })} more`}</Quiet>
          )}
          <Quiet>{t`${size} in all. Writing and reading are billed by volume. The upload goes on below the page while you look elsewhere in the console.`}</Quiet>
        </>
      )}
      {wrong.length > 0 && (
        <Note
          tone="warning"
          title={t`${plural(wrong.length, { 1: 'One is left out', other: '# are left out' })}`}
        >
          <ul className={classes.files}>
            {wrong.slice(0, told).map(({ path, problem }) => (
              <li key={path}>
                <bdi>{path}</bdi>
                <div>{problem && uploadProblemText(problem)}</div>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {there.length > 0 && (
        <Note
          tone="warning"
          title={t`${plural(there.length, { one: '# file is there already', other: '# files are there already' })}`}
        >
          <p>{t`What is replaced is lost.`}</p>
          <div className={classes.choice}>
            <Segments
              size="small"
              label={t`Files that are there`}
              segments={[
                { value: 'keep', label: t`Keep them` },
                { value: 'replace', label: t`Replace them` },
              ]}
              value={replaces}
              onChange={setReplaces}
            />
          </div>
        </Note>
      )}
      {unsure && (
        <FormError error={asked.error}>
          {t`It could not be asked which files are there already: those of the same names are replaced.`}
        </FormError>
      )}
    </ActionFrame>
  )
}

/** Has the browser choose folders; React's types do not know of it. */
const wholeFolders: object = { webkitdirectory: '' }

/** Chooses a folder with all that is in it, where the browser can. */
function FolderButton({ onChoose }: { readonly onChoose: (files: Iterable<File>) => void }) {
  return (
    <FileButton
      multiple
      onChange={onChoose}
      inputProps={{ ...wholeFolders, 'aria-label': t`Folder to upload` }}
    >
      {(props) => (
        <Button {...props} variant="default" leftSection={<IconFolderUp size={16} stroke={1.75} />}>
          {t`Choose a folder`}
        </Button>
      )}
    </FileButton>
  )
}
