import { Button } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { Fragment, useState, type ReactNode } from 'react'
import { differences } from '../../domain/settings/difference.ts'
import { newProblems } from '../../words/settings/check.ts'
import { Note } from '../action/Note.tsx'
import { Mono } from '../detail/Mono.tsx'
import { Quiet } from '../detail/Quiet.tsx'
import { Section } from '../detail/Section.tsx'
import { late } from '../feedback/late.tsx'
import { Segments } from '../shell/Segments.tsx'
import { draftOf, isDirty, withSettings, type Draft } from './draft.ts'
import { JsonView } from './JsonView.tsx'
import type { SettingsSubject } from './review.ts'
import type { SettingsSearch } from './search.ts'
import { OtherKeys, SettingsForm, type SettingsFormProps } from './SettingsForm.tsx'
import { focusProblem, SettingsFrame } from './SettingsFrame.tsx'
import { SizeMeter } from './SizeMeter.tsx'

const ReviewDialog = late(() => import('./ReviewDialog.tsx').then((all) => all.ReviewDialog))

interface SettingsEditorProps {
  readonly subject: SettingsSubject
  readonly search: SettingsSearch
  /** In the place of the form of their fields. */
  readonly renderForm?: ((props: Omit<SettingsFormProps, 'groups'>) => ReactNode) | undefined
  readonly extra?: (props: Omit<SettingsFormProps, 'groups'>) => SettingsFormProps['extra']
  /** What else can be done with them, below. */
  readonly children?: ReactNode
}

/** Settings as a form and as JSON: two views of one draft, compared with what is stored before it is saved. */
export function SettingsEditor(props: SettingsEditorProps) {
  const { subject, search, renderForm, extra, children } = props
  const { label, stored, jsonOnly, refused } = subject
  const navigate = useNavigate()
  const router = useRouter()
  const [draft, setDraft] = useState<Draft>()
  const [tried, setTried] = useState(false)
  const [reviewing, setReviewing] = useState(false)
  const [saved, setSaved] = useState<readonly string[]>()

  const shown = draft ?? draftOf(stored.settings, stored.seen)
  const problems = newProblems(subject.problems, shown.base, shown.value)
  const wrong = problems.length + (shown.fault ? 1 : 0)
  const size = stored.size?.(shown.value)
  const view = search.view === 'json' || jsonOnly !== undefined ? 'json' : 'form'
  const changes = shown.fault ? 1 : differences(shown.base, shown.value).length

  const change = (next: Draft) => {
    setSaved(undefined)
    setDraft(isDirty(next) || next.text !== undefined ? next : undefined)
  }
  const discard = () => {
    setDraft(undefined)
    setTried(false)
  }
  const show = (next: Partial<SettingsSearch>, how: object = {}) =>
    void navigate({
      to: '.',
      search: (old) => ({ ...old, ...next }),
      resetScroll: false,
      ...how,
    })
  const review = (frame: HTMLFormElement) => {
    setTried(true)
    if (wrong > 0) return focusProblem(frame)
    setReviewing(true)
    show({ review: true }, { state: { overPage: true } })
  }
  const closeReview = () => {
    setReviewing(false)
    if (router.latestLocation.state.overPage) router.history.back()
    else show({ review: undefined }, { replace: true })
  }
  const fields = {
    settings: shown.value,
    base: shown.base,
    onChange: (next: Draft['value']) => change(withSettings(shown, next)),
    problems: tried ? problems : problems.filter(({ missing }) => !missing),
    readOnly: refused !== undefined,
  }
  const follows = saved && subject.follows?.(saved)

  return (
    <SettingsFrame
      changes={changes}
      refused={refused}
      label={t`Review and save`}
      disabled={size !== undefined && size.after > size.limit}
      onSave={review}
      onDiscard={discard}
      wrong={
        tried &&
        wrong > 0 &&
        plural(wrong, {
          one: 'One value cannot be saved as it is.',
          other: '# values cannot be saved as they are.',
        })
      }
      saved={
        saved && (
          <>
            {t`The settings of ${label} are saved.`} {follows}
          </>
        )
      }
      more={<SizeMeter size={size} />}
    >
      <Section
        title={label}
        actions={
          jsonOnly === undefined && (
            <Segments
              label={t`How to show the settings`}
              segments={[
                { value: 'form', label: t`Form` },
                { value: 'json', label: 'JSON' },
              ]}
              value={view}
              onChange={(next) => show({ view: next === 'json' ? next : undefined })}
            />
          )
        }
      >
        <Quiet>
          <Mono>{subject.id}</Mono>
        </Quiet>
        <Quiet>{subject.about}</Quiet>
      </Section>
      {view === 'json' ? (
        <JsonView
          label={label}
          only={jsonOnly}
          recognise={subject.recognise}
          draft={shown}
          onChange={change}
          problems={problems}
          readOnly={refused !== undefined}
        />
      ) : shown.fault ? (
        <Note tone="warning" title={t`The JSON cannot be read yet`}>
          <p>{t`The form shows the settings again once it is mended. What you typed is kept.`}</p>
          <Button variant="default" size="xs" mt={8} onClick={() => show({ view: 'json' })}>
            {t`Back to the JSON`}
          </Button>
        </Note>
      ) : (
        // Fields remember what was stored; they begin anew with what is stored now.
        <Fragment key={shown.seen}>
          {renderForm?.(fields) ?? (
            <>
              <SettingsForm
                {...fields}
                groups={subject.groups(shown.value)}
                extra={extra?.(fields)}
              />
              <OtherKeys groups={subject.groups(shown.value)} settings={shown.value} />
            </>
          )}
        </Fragment>
      )}
      {children}
      {search.review && reviewing && draft && (
        <ReviewDialog
          subject={subject}
          draft={draft}
          onDraft={setDraft}
          onClose={closeReview}
          onSaved={(keys) => {
            closeReview()
            discard()
            setSaved(keys)
          }}
        />
      )}
    </SettingsFrame>
  )
}
