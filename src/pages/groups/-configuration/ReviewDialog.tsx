import { Button, Modal } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { explain } from '../../../api/errors.ts'
import * as api from '../../../api/generated/client/group/group.ts'
import type { Group } from '../../../api/generated/models/group.ts'
import { putConfigurationParameters } from '../../../api/generated/operations.ts'
import { invalidateAfter } from '../../../api/invalidation.ts'
import { Note } from '../../../components/action/Note.tsx'
import { listText } from '../../../components/detail/locale.ts'
import { Time } from '../../../components/detail/Time.tsx'
import { Loading } from '../../../components/feedback/States.tsx'
import {
  configurationBytes,
  configurationLimit,
  settingsIn,
  withNamespace,
} from '../../../domain/group/configuration.ts'
import { differences } from '../../../domain/settings/difference.ts'
import type { Namespace } from '../../../words/group/namespaces.ts'
import { holdsFromNextSession } from '../../../words/group/schema.ts'
import { Rich } from '../../../words/Rich.tsx'
import classes from './configuration.module.css'
import { DifferenceTable } from './DifferenceTable.tsx'
import type { Draft } from './draft.ts'
import { compare, outcome, type Meanwhile } from './review.ts'
import { namespaceCalls } from './calls.ts'
import { saveSettings } from './save.ts'
import { SizeMeter } from './SizeMeter.tsx'

interface ReviewDialogProps {
  readonly groupId: string
  readonly namespace: Namespace
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  /** Called with the keys that were changed, when all of it is stored. */
  readonly onSaved: (keys: readonly string[]) => void
  readonly onClose: () => void
  /** Why keys cannot be taken away, for somebody who may not. */
  readonly removeRefused: string | undefined
}

const unread = t`What is stored now could not be read.`

interface Failure {
  readonly error: unknown
  readonly told: string
}

/** Shows what a save changes against what is stored at this moment, and saves it. */
export function ReviewDialog(props: ReviewDialogProps) {
  const { groupId, namespace, draft, onDraft, onSaved, onClose, removeRefused } = props
  const { label } = namespace
  const client = useQueryClient()
  const [group, setGroup] = useState<Group>()
  const [meanwhile, setMeanwhile] = useState<Meanwhile>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  const read = async () => {
    const options = api.getGetGroupQueryOptions(groupId)
    return (await client.fetchQuery({ ...options, staleTime: 0 })).data
  }
  /** Takes up what is stored now; whether the draft still says what the person has seen. */
  const take = (now: Group) => {
    const compared = compare(draft, now, namespace)
    setGroup(now)
    if (compared.meanwhile) {
      setMeanwhile(compared.meanwhile)
      onDraft(compared.draft)
    }
    return compared.meanwhile === undefined
  }
  const open = async () => {
    setFailure(undefined)
    try {
      take(await read())
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
  const configuration = group?.configuration ?? {}
  const now = configurationBytes(configuration)
  const after = configurationBytes(withNamespace(configuration, namespace.id, draft.value))
  const removes = changes.some(({ path, kind }) => kind === 'removed' && path.length === 1)
  const cannotRemove = removes ? removeRefused : undefined

  const save = async () => {
    if (busy || !group) return
    setBusy(true)
    setFailure(undefined)
    try {
      const latest = await read()
      if (take(latest)) {
        await saveSettings(namespaceCalls(groupId, namespace.id), {
          namespace: namespace.id,
          stored: latest.configuration ?? {},
          next: draft.value,
        })
        await done()
      }
    } catch (error) {
      await afterFailure(error)
    }
    setBusy(false)
  }
  const done = async () => {
    await read().catch(() => undefined)
    onSaved(keys)
  }
  const afterFailure = async (error: unknown) => {
    try {
      const latest = await read()
      const told = outcome(draft, latest, namespace)
      // The answer was lost on its way, and everything is stored.
      if (told === undefined) {
        void invalidateAfter(client, putConfigurationParameters)
        return onSaved(keys)
      }
      setGroup(latest)
      onDraft({
        ...draft,
        base: settingsIn(latest.configuration, namespace.id),
        seen: latest.lastModifiedTime,
      })
      setFailure({ error, told })
    } catch {
      setFailure({ error, told: unread })
    }
  }

  const refused = after > configurationLimit || cannotRemove !== undefined || changes.length === 0
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
        className={classes.review}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!refused) void save()
        }}
      >
        {meanwhile && <MeanwhileNote meanwhile={meanwhile} namespace={namespace} />}
        {failure && (
          <Note tone="danger" role="alert" title={explain(failure.error).title}>
            <p>{explain(failure.error).detail}</p>
            <p>
              {failure.told} {t`What you changed is kept here.`}
            </p>
          </Note>
        )}
        {group ? (
          <>
            {changes.length > 0 ? (
              <DifferenceTable differences={changes} />
            ) : (
              <p>{t`What is stored is what you want already. There is nothing to save.`}</p>
            )}
            <SizeMeter now={now} after={after} />
          </>
        ) : (
          !failure && <Loading rows={4} />
        )}
        {holdsFromNextSession(namespace.id, keys) && (
          <Note tone="quiet" title={t`Devices follow from their next session on`}>
            <p>{t`Sessions that are open go on with the old DNS, authentication and VPG.`}</p>
          </Note>
        )}
        {cannotRemove !== undefined && (
          <Note tone="warning" title={t`You may not take keys away`}>
            <p>{cannotRemove}</p>
          </Note>
        )}
        <div className={classes.reviewActions}>
          <Button variant="default" onClick={onClose}>
            {t`Keep editing`}
          </Button>
          {group ? (
            <Button type="submit" loading={busy} disabled={refused} data-autofocus>
              {t`Save ${plural(changes.length, { one: '# change', other: '# changes' })}`}
            </Button>
          ) : (
            failure && <Button onClick={() => void open()}>{t`Try again`}</Button>
          )}
        </div>
      </form>
    </Modal>
  )
}

interface MeanwhileNoteProps {
  readonly meanwhile: Meanwhile
  readonly namespace: Namespace
}

function MeanwhileNote({ meanwhile, namespace }: MeanwhileNoteProps) {
  const { at, theirs, overwritten } = meanwhile
  const { label } = namespace
  const [changed, lost] = [listText(theirs), listText(overwritten)]
  return (
    <Note tone="warning" role="alert" title={t`This group was changed while you were editing`}>
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
