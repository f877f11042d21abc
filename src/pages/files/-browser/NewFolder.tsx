import { t } from '@lingui/core/macro'
import { Button, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import * as op from '../../../api/generated/operations.ts'
import { send } from '../../../api/send.ts'
import { ActionFrame } from '../../../components/action/ActionFrame.tsx'
import { tellDone } from '../../../components/action/tell.tsx'
import { FormError } from '../../../components/form/FormError.tsx'
import { pathProblem } from '../../../domain/files/path.ts'
import { uploadProblemText } from '../../../words/files.ts'

interface NewFolderProps {
  /** Where it is made, ending with a slash. */
  readonly folder: string
  readonly onClose: () => void
}

/** Makes a folder in the one at hand. */
export function NewFolder({ folder, onClose }: NewFolderProps) {
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const [failed, setFailed] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const path = `${folder}${name.trim()}/`
  const call = { path: { scope: 'private', path } } as const

  const make = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const found = name.trim() === '' ? 'noName' : pathProblem(path)
    setProblem(found && uploadProblemText(found))
    if (found) return
    setBusy(true)
    setFailed(undefined)
    try {
      await send(op.putFile, { ...call, body: new Blob([]) })
      tellDone(t`Folder ${name.trim()} made`)
      onClose()
    } catch (error) {
      setFailed(error)
      setBusy(false)
    }
  }

  return (
    <ActionFrame
      action={{ operation: op.putFile, call: () => call }}
      resources={[path]}
      values={{}}
      title={t`New folder`}
      keep={name !== ''}
      leave={t`Cancel`}
      onClose={async () => onClose()}
      onSubmit={(event) => void make(event)}
      submit={
        <Button type="submit" loading={busy}>
          {t`Make the folder`}
        </Button>
      }
    >
      <FormError error={failed} />
      <TextInput
        label={t`Name of the folder`}
        description={t`In ${folder}. Slashes make folders within folders.`}
        value={name}
        error={problem}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setProblem(undefined)
        }}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
      />
    </ActionFrame>
  )
}
