import { plural, t } from '@lingui/core/macro'
import { Button, Group, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { explain } from '../../api/errors.ts'
import { operations } from '../../api/operations.ts'
import { checkPermission } from '../../domain/permission/check.ts'
import { permissionDifference } from '../../domain/permission/difference.ts'
import { Note } from '../action/Note.tsx'
import { Loading } from '../feedback/States.tsx'
import { DifferenceView } from './DifferenceView.tsx'
import type { PermissionFormProps } from './PermissionForm.tsx'
import { ProblemList } from './ProblemList.tsx'
import { changeCount } from './changes.ts'
import classes from './review.module.css'

interface PermissionReviewProps extends Pick<
  PermissionFormProps,
  'label' | 'read' | 'save' | 'follows'
> {
  /** What the draft was made of. */
  readonly base: string
  readonly draft: string
  readonly onSaved: () => void
  readonly onClose: () => void
}

const warningsTitle = t`Is this meant?`

/** What a permission gives and takes against what is stored at this moment; saves it. */
export function PermissionReview(props: PermissionReviewProps) {
  const { label, base, draft, read, save, follows, onSaved, onClose } = props
  const [now] = useState(Date.now)
  const [stored, setStored] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const open = async () => {
    setError(undefined)
    try {
      setStored(await read())
    } catch (problem) {
      setError(problem)
    }
  }
  const opened = useRef(false)
  useEffect(() => {
    if (opened.current) return
    opened.current = true
    void open()
  })
  const changed = stored !== undefined && changeCount(base, stored) > 0
  const store = async () => {
    if (busy || stored === undefined) return
    setBusy(true)
    setError(undefined)
    try {
      const latest = await read()
      setStored(latest)
      // Somebody else was faster: what is seen now is looked at before it is saved.
      if (changeCount(stored, latest) === 0) {
        await save(draft)
        onSaved()
      }
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }
  const difference =
    stored === undefined ? undefined : permissionDifference(stored, draft, operations)
  const count = stored === undefined ? 0 : changeCount(stored, draft)
  const old = new Set(
    checkPermission(base, operations, now).map(({ code, what }) => `${code} ${what}`),
  )
  const warnings = checkPermission(draft, operations, now).filter(
    ({ severity, code, what }) => severity === 'warning' && !old.has(`${code} ${what}`),
  )
  const failure = error === undefined ? undefined : explain(error)
  return (
    <Modal
      opened
      onClose={onClose}
      size={880}
      yOffset="6vh"
      title={t`Save: ${label}`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <form
        noValidate
        className={classes.review}
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          if (count > 0) void store()
        }}
      >
        {changed && (
          <Note tone="warning" role="alert" title={t`Somebody else has changed it meanwhile`}>
            <p>{t`What you see is compared with what is stored now. Saving puts yours in its place.`}</p>
          </Note>
        )}
        {failure && (
          <Note tone="danger" role="alert" title={failure.title}>
            <p>
              {failure.detail} {t`What you changed is kept here.`}
            </p>
          </Note>
        )}
        {difference ? (
          count > 0 ? (
            <DifferenceView difference={difference} />
          ) : (
            <p>{t`What is stored is what you want already. There is nothing to save.`}</p>
          )
        ) : (
          !failure && <Loading rows={4} />
        )}
        {warnings.length > 0 && (
          <section className={classes.moved} aria-label={warningsTitle}>
            <h3 className={classes.movedTitle}>{warningsTitle}</h3>
            <ProblemList problems={warnings} />
          </section>
        )}
        <Note tone="quiet" title={follows} />
        <Group gap={8} justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t`Keep editing`}
          </Button>
          {stored === undefined && failure ? (
            <Button onClick={() => void open()}>{t`Try again`}</Button>
          ) : (
            <Button type="submit" loading={busy} disabled={count === 0} data-autofocus>
              {t`Save ${plural(count, { one: '# change', other: '# changes' })}`}
            </Button>
          )}
        </Group>
      </form>
    </Modal>
  )
}
