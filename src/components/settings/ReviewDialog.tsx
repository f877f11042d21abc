import { Button, Group, Modal, Stack } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ApiError, explain } from '../../api/errors.ts'
import { invalidateAfter } from '../../api/invalidation.ts'
import { differences } from '../../domain/settings/difference.ts'
import { Rich } from '../../words/Rich.tsx'
import { Note } from '../action/Note.tsx'
import { listText } from '../detail/locale.ts'
import { Time } from '../detail/Time.tsx'
import { Loading } from '../feedback/States.tsx'
import { DifferenceTable } from './DifferenceTable.tsx'
import type { Draft } from './draft.ts'
import { compare, outcome, type Meanwhile, type SettingsSubject, type Stored } from './review.ts'
import { SizeMeter } from './SizeMeter.tsx'

interface ReviewDialogProps {
  readonly subject: SettingsSubject
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  /** Called with the keys that were changed, when all of it is stored. */
  readonly onSaved: (keys: readonly string[]) => void
  readonly onClose: () => void
}

const unread = t`What is stored now could not be read.`

interface Failure {
  readonly error: unknown
  readonly told: string
}

/** Shows what a save changes against what is stored at this moment, and saves it. */
export function ReviewDialog(props: ReviewDialogProps) {
  const { subject, draft, onDraft, onSaved, onClose } = props
  const { label, removeRefused } = subject
  const client = useQueryClient()
  const [stored, setStored] = useState<Stored>()
  const [meanwhile, setMeanwhile] = useState<Meanwhile>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  /** Takes up what is stored now; whether the draft still says what the person has seen. */
  const take = (now: Stored) => {
    const compared = compare(draft, now)
    setStored(now)
    if (compared.meanwhile) {
      setMeanwhile(compared.meanwhile)
      onDraft(compared.draft)
    }
    return compared.meanwhile === undefined
  }
  const open = async () => {
    setFailure(undefined)
    try {
      take(await subject.read())
    } catch (error) {
      setFailure({ error, told: unread })
    }
  }
  const opened = useRef(false)
  useEffect(() => {
    if (opened.current) return
    opened.current = true
    void open()
  })

  const changes = differences(draft.base, draft.value)
  const keys = [...new Set(changes.flatMap(({ path }) => path.slice(0, 1)))]
  const size = stored?.size?.(draft.value)
  const removes = changes.some(({ path, kind }) => kind === 'removed' && path.length === 1)
  const cannotRemove = removes ? removeRefused : undefined
  const follows = subject.follows?.(keys)

  const save = async () => {
    if (busy || !stored) return
    setBusy(true)
    setFailure(undefined)
    try {
      const latest = await subject.read()
      if (take(latest)) {
        await latest.save(draft.value)
        // The page shows it as it is stored.
        await subject.read().catch(() => undefined)
        onSaved(keys)
      }
    } catch (error) {
      await afterFailure(error)
    }
    setBusy(false)
  }
  const afterFailure = async (error: unknown) => {
    try {
      const latest = await subject.read()
      // Somebody was faster: theirs stay, and mine are put on top.
      if (error instanceof ApiError && error.status === 409 && !take(latest)) return undefined
      const told = outcome(draft, latest, label)
      // The answer was lost on its way, and everything is stored.
      if (told === undefined) {
        void invalidateAfter(client, subject.operation)
        return onSaved(keys)
      }
      setStored(latest)
      onDraft({ ...draft, base: latest.settings, seen: latest.seen })
      setFailure({ error, told })
    } catch {
      setFailure({ error, told: unread })
    }
  }

  const over = size !== undefined && size.after > size.limit
  const refused = over || cannotRemove !== undefined || changes.length === 0
  return (
    <Modal
      opened
      onClose={onClose}
      size={880}
      yOffset="6vh"
      title={t`Save the settings of ${label}`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!refused) void save()
        }}
      >
        <Stack>
          {meanwhile && (
            <MeanwhileNote meanwhile={meanwhile} title={subject.changedBeside} label={label} />
          )}
          {failure && (
            <Note tone="danger" role="alert" title={explain(failure.error).title}>
              <p>{explain(failure.error).detail}</p>
              <p>
                {failure.told} {t`What you changed is kept here.`}
              </p>
            </Note>
          )}
          {stored ? (
            <>
              {changes.length > 0 ? (
                <DifferenceTable differences={changes} />
              ) : (
                <p>{t`What is stored is what you want already. There is nothing to save.`}</p>
              )}
              <SizeMeter size={size} />
            </>
          ) : (
            !failure && <Loading rows={4} />
          )}
          {follows !== undefined && <Note tone="quiet" title={follows} />}
          {cannotRemove !== undefined && (
            <Note tone="warning" title={t`You may not take keys away`}>
              <p>{cannotRemove}</p>
            </Note>
          )}
          <Group gap={8} justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t`Keep editing`}
            </Button>
            {stored ? (
              <Button type="submit" loading={busy} disabled={refused} data-autofocus>
                {t`Save ${plural(changes.length, { one: '# change', other: '# changes' })}`}
              </Button>
            ) : (
              failure && <Button onClick={() => void open()}>{t`Try again`}</Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

interface MeanwhileNoteProps {
  readonly meanwhile: Meanwhile
  readonly title: string
  readonly label: string
}

function MeanwhileNote({ meanwhile, title, label }: MeanwhileNoteProps) {
  const { at, theirs, overwritten } = meanwhile
  const [changed, lost] = [listText(theirs), listText(overwritten)]
  return (
    <Note tone="warning" role="alert" title={title}>
      {at !== undefined && (
        <p>
          <Rich text={t`The last change was <time></time>.`} parts={{ time: <Time at={at} /> }} />
        </p>
      )}
      {theirs.length === 0 && <p>{t`The settings of ${label} are not among what changed.`}</p>}
      {theirs.length > 0 && (
        <p>{t`Changed here: ${changed}. What you did not touch stays as it is stored now.`}</p>
      )}
      {overwritten.length > 0 && <p>{t`Saving overwrites what others set: ${lost}.`}</p>}
    </Note>
  )
}
