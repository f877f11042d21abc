import { Button, Group as Row } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Group } from '../../../api/generated/models/group.ts'
import * as operations from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { Note } from '../../../components/action/Note.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { LeaveGuard } from '../../../components/form/LeaveGuard.tsx'
import { Segments } from '../../../components/shell/Segments.tsx'
import { newProblems } from '../../../words/settings/check.ts'
import {
  configurationBytes,
  configurationLimit,
  settingsIn,
  withNamespace,
} from '../../../domain/group/configuration.ts'
import { deletedWhole } from '../../../domain/group/namespaces.ts'
import type { Namespace } from '../../../words/group/namespaces.ts'
import { holdsFromNextSession } from '../../../words/group/schema.ts'
import { resetNamespace } from './actions.ts'
import classes from './configuration.module.css'
import { draftOf, isDirty, type Draft } from './draft.ts'
import { FormView } from './FormView.tsx'
import { JsonView } from './JsonView.tsx'
import type { ConfigurationSearch } from './search.ts'
import { SizeMeter } from './SizeMeter.tsx'

const ReviewDialog = late(() => import('./ReviewDialog.tsx').then((all) => all.ReviewDialog))

interface ConfigurationEditorProps {
  readonly group: Group
  readonly namespace: Namespace
  readonly search: ConfigurationSearch
}

/** The settings of one namespace, as a form and as JSON: two views of one draft. */
export function ConfigurationEditor({ group, namespace, search }: ConfigurationEditorProps) {
  const groupId = group.groupId ?? ''
  const { label } = namespace
  const configuration = group.configuration ?? {}
  const stored = settingsIn(configuration, namespace.id)
  const navigate = useNavigate()
  const router = useRouter()
  const { may } = usePermissions()
  const [draft, setDraft] = useState<Draft>()
  const [tried, setTried] = useState(false)
  const [reviewing, setReviewing] = useState(false)
  const [saved, setSaved] = useState<readonly string[]>()
  const frame = useRef<HTMLFormElement>(null)

  const path = { group_id: groupId, namespace: namespace.id }
  const putting = may(operations.putConfigurationParameters, path)
  const removing = may(
    deletedWhole.includes(namespace.id)
      ? operations.deleteConfigurationNamespace
      : operations.deleteConfigurationParameter,
    path,
  )
  const shown = draft ?? draftOf(stored, group.lastModifiedTime)
  const dirty = isDirty(shown)
  const problems = newProblems(namespace.id, shown.base, shown.value)
  const after = configurationBytes(withNamespace(configuration, namespace.id, shown.value))
  const over = after > configurationLimit
  const view = search.view === 'json' || namespace.id === 'UnifiedEndpoint' ? 'json' : 'form'

  const change = (next: Draft) => {
    setSaved(undefined)
    setDraft(isDirty(next) || next.text !== undefined ? next : undefined)
  }
  const discard = () => {
    setDraft(undefined)
    setTried(false)
  }
  const review = () => {
    setTried(true)
    if (shown.fault || problems.length > 0) {
      // The messages are drawn by then.
      requestAnimationFrame(() => focusProblem(frame.current))
      return
    }
    setReviewing(true)
    void navigate({
      to: '.',
      search: (old) => ({ ...old, review: true }),
      state: { overPage: true },
      resetScroll: false,
    })
  }
  const closeReview = () => {
    setReviewing(false)
    if (router.latestLocation.state.overPage) router.history.back()
    else {
      const search = (old: object) => ({ ...old, review: undefined })
      void navigate({ to: '.', search, replace: true, resetScroll: false })
    }
  }
  const showView = (next: 'form' | 'json') =>
    void navigate({
      to: '.',
      search: (old) => ({ ...old, view: next === 'json' ? ('json' as const) : undefined }),
      resetScroll: false,
    })

  return (
    <form
      ref={frame}
      className={classes.editor}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (dirty && !over && putting.allowed) review()
      }}
    >
      <LeaveGuard dirty={() => dirty} />
      <div className={classes.head}>
        <div>
          <h2 className={classes.title}>{label}</h2>
          <Quiet>
            <Mono>{namespace.id}</Mono>
          </Quiet>
          <Quiet>{namespace.about}</Quiet>
        </div>
        <Row gap={8}>
          {namespace.id !== 'UnifiedEndpoint' && (
            <Segments
              label={t`How to show the settings`}
              segments={[
                { value: 'form', label: t`Form` },
                { value: 'json', label: 'JSON' },
              ]}
              value={view}
              onChange={showView}
            />
          )}
          <ActionButton action={resetNamespace(namespace)} resources={[group]} />
        </Row>
      </div>
      {!putting.allowed && (
        <Note tone="quiet" title={t`You may look at these settings, but not change them`}>
          <p>{putting.reason}</p>
        </Note>
      )}
      {saved && (
        <Note tone="quiet" role="status" title={t`The settings of ${label} are saved`}>
          {holdsFromNextSession(namespace.id, saved) && (
            <p>{t`Devices follow changes of DNS, authentication and VPG from their next session on.`}</p>
          )}
        </Note>
      )}
      {view === 'json' ? (
        <JsonView
          namespace={namespace}
          draft={shown}
          onChange={change}
          problems={problems}
          readOnly={!putting.allowed}
        />
      ) : (
        <FormView
          key={shown.seen}
          namespace={namespace}
          draft={shown}
          onChange={change}
          problems={tried ? problems : problems.filter(({ missing }) => !missing)}
          readOnly={!putting.allowed}
          entry={search.entry}
          onJson={() => showView('json')}
        />
      )}
      <div className={classes.footer} data-still={!putting.allowed || undefined}>
        <SizeMeter now={configurationBytes(configuration)} after={after} />
        {putting.allowed && (
          <Row gap={8} wrap="wrap">
            {tried && problems.length + (shown.fault ? 1 : 0) > 0 && (
              <p className={classes.wrong} role="alert">
                {plural(Math.max(problems.length, 1), {
                  one: 'One value cannot be saved as it is.',
                  other: '# values cannot be saved as they are.',
                })}
              </p>
            )}
            {dirty && (
              <Button variant="default" onClick={discard}>
                {t`Discard the changes`}
              </Button>
            )}
            <Button type="submit" disabled={!dirty || over}>
              {t`Review and save`}
            </Button>
          </Row>
        )}
      </div>
      {search.review && reviewing && draft && (
        <ReviewDialog
          groupId={groupId}
          namespace={namespace}
          draft={draft}
          onDraft={setDraft}
          removeRefused={removing.allowed ? undefined : removing.reason}
          onClose={closeReview}
          onSaved={(keys) => {
            closeReview()
            discard()
            setSaved(keys)
          }}
        />
      )}
    </form>
  )
}

/** Leads to the first field that cannot be saved as it is, or to the first place in the JSON. */
function focusProblem(frame: HTMLFormElement | null): void {
  const found = frame?.querySelector<HTMLElement>('[aria-invalid="true"], [role="status"] button')
  found?.focus()
}
