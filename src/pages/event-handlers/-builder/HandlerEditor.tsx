import { Button, Switch, TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useState, type ReactNode } from 'react'
import { Note } from '../../../components/action/Note.tsx'
import { Segments } from '../../../components/shell/Segments.tsx'
import { useView } from '../../../components/shell/use-view.ts'
import { late } from '../../../components/feedback/late.tsx'
import { Loading } from '../../../components/feedback/States.tsx'
import { readHandler, writeHandler, type HandlerLike } from '../../../domain/event-handler/draft.ts'
import { primarySubscription } from '../../../domain/sim/sim.ts'
import { speedClassesOf } from '../../../domain/sim/subscriptions.ts'
import { ActionsStep } from './ActionsStep.tsx'
import { HandlerFile } from './HandlerFile.tsx'
import { HandlerJson } from './HandlerJson.tsx'
import { problemAt, type Told } from './problems.ts'
import { RuleStep } from './RuleStep.tsx'
import { Sentence } from './Sentence.tsx'
import { TargetStep } from './TargetStep.tsx'
import { useSamples, useSampleSim } from './useSamples.ts'
import classes from './builder.module.css'

const DryRun = late(() => import('../-dry-run/DryRun.tsx').then((all) => all.DryRun), {
  waiting: () => <Loading rows={3} />,
})

const Firings = late(() => import('../-firings/Firings.tsx').then((all) => all.Firings), {
  waiting: () => <Loading rows={3} />,
})

/** A handler that is there already, as it is stored. */
export interface StoredHandler {
  readonly handlerId: string
  readonly handler: HandlerLike
}

interface HandlerEditorProps {
  /** None of one that is being made: it has done nothing yet. */
  readonly stored?: StoredHandler | undefined
  /** The event handler as JSON text; what the steps cannot show of it stays as it is. */
  readonly value: string
  readonly onChange: (text: string) => void
  /** What keeps it from being saved, as far as it is to be said. */
  readonly problems: readonly Told[]
  readonly readOnly?: boolean
  /** Above the steps. */
  readonly children?: ReactNode
}

const nothing: HandlerLike = {}

/**
 * An event handler as a sentence, in three steps, as JSON, and run over what has been: views of one
 * text. Beside them what the stored one did.
 */
export function HandlerEditor(props: HandlerEditorProps) {
  const { value, stored, onChange, problems, readOnly = false, children } = props
  const [asked, show] = useView(['steps', 'json', 'dry-run', 'firings'])
  const view = asked === 'firings' && !stored ? 'steps' : asked
  const [simId, setSimId] = useState<string>()
  const read = readHandler(value)
  const handler = read ?? nothing
  const sim = useSampleSim(handler, simId)
  const samples = useSamples(handler, sim)
  const change = (next: HandlerLike) => onChange(writeHandler(next))
  const isNew = stored === undefined
  const step = { handler, onChange: change, problems, samples, isNew, disabled: readOnly }
  return (
    <div className={classes.editor}>
      <div className={classes.top}>
        <Sentence handler={handler} />
        <div className={classes.head}>
          <Segments
            label={t`How to show the event handler`}
            size="small"
            segments={[
              { value: 'steps', label: t`Steps` },
              { value: 'json', label: 'JSON' },
              { value: 'dry-run', label: t`Dry run` },
              ...(stored ? [{ value: 'firings' as const, label: t`Firings` }] : []),
            ]}
            value={view}
            onChange={show}
          />
          <HandlerFile handler={read} onOpen={readOnly ? undefined : onChange} />
        </div>
      </div>
      {view === 'json' && (
        <HandlerJson value={value} onChange={onChange} problems={problems} readOnly={readOnly} />
      )}
      {view === 'firings' && stored && <Firings {...stored} />}
      {(view === 'steps' || view === 'dry-run') && !read && (
        <Note tone="warning" title={t`The JSON cannot be read yet`}>
          <p>{t`The steps show again once it is an event handler. What you typed is kept.`}</p>
          <Button variant="default" size="xs" mt={8} onClick={() => show('json')}>
            {t`Back to the JSON`}
          </Button>
        </Note>
      )}
      {view === 'dry-run' && read && <DryRun handler={read} handlerId={stored?.handlerId} />}
      {view === 'steps' && read && (
        <>
          {children}
          <Step title={t`Name`} about={t`What people see in lists and logs.`}>
            <TextInput
              label={t`Name`}
              autoComplete="off"
              value={handler.name ?? ''}
              onChange={({ currentTarget }) => change({ ...handler, name: currentTarget.value })}
              error={problemAt(problems, 'name')}
              disabled={readOnly}
              data-name
            />
            <TextInput
              label={t`Description`}
              autoComplete="off"
              value={handler.description ?? ''}
              onChange={({ currentTarget }) =>
                change({ ...handler, description: currentTarget.value || undefined })
              }
              error={problemAt(problems, 'description')}
              disabled={readOnly}
            />
            <Switch
              label={t`On`}
              checked={handler.status !== 'inactive'}
              onChange={({ currentTarget }) =>
                change({ ...handler, status: currentTarget.checked ? 'active' : 'inactive' })
              }
              disabled={readOnly}
            />
          </Step>
          <Step
            number={1}
            title={t`What is watched`}
            about={t`A SIM, an IMSI, the SIMs of a group, or all of them.`}
          >
            <TargetStep {...step} />
          </Step>
          <Step
            number={2}
            title={t`What it waits for`}
            about={t`The rule, and when it can fire again.`}
          >
            <RuleStep {...step} />
          </Step>
          <Step
            number={3}
            title={t`What happens then`}
            about={t`Up to five actions, at once or later. Texts can have variables.`}
          >
            <ActionsStep
              {...step}
              simId={sim?.simId ?? ''}
              speedClasses={sim && speedClassesOf(primarySubscription(sim))}
              onSim={setSimId}
            />
          </Step>
        </>
      )}
    </div>
  )
}

interface StepFrameProps {
  readonly number?: number
  readonly title: string
  readonly about: string
  readonly children: ReactNode
}

function Step({ number, title, about, children }: StepFrameProps) {
  return (
    <section className={classes.step} aria-label={title}>
      <div>
        <h2 className={classes.stepTitle}>
          {number !== undefined && (
            <span className={classes.stepNumber} aria-hidden>
              {number}
            </span>
          )}
          {title}
        </h2>
        <p className={classes.stepAbout}>{about}</p>
      </div>
      <div className={classes.stepBody}>{children}</div>
    </section>
  )
}
