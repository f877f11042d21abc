import { Button, Progress } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { useEffect, useRef, useState } from 'react'
import { explain } from '../../../api/errors.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Note } from '../../../components/action/Note.tsx'
import { countText } from '../../../components/detail/locale.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Remarks } from '../../../components/detail/Remarks.tsx'
import { Segments } from '../../../components/shell/Segments.tsx'
import { sourceOf } from '../../../domain/event-handler/dry-run.ts'
import type { HandlerLike } from '../../../domain/event-handler/draft.ts'
import { checkEventHandler } from '../../../domain/event-handler/check.ts'
import { canIgnore } from '../../../domain/event-handler/reach.ts'
import { ruleOf } from '../../../domain/event-handler/rules.ts'
import { dayMs } from '../../../domain/time.ts'
import { unknownOf, untold } from '../../../words/event-handler/dry-run.ts'
import { DryRunResult } from './DryRunResult.tsx'
import { dryRun, type Found } from './run.ts'
import classes from './dry-run.module.css'

const spans = ['7', '30'] as const
const mosts = ['50', '200', '1000'] as const

interface Progressing {
  readonly looked: number
  readonly of: number
}

interface DryRunProps {
  readonly handler: HandlerLike
  /** Of one that is stored: which SIMs ignore it is asked then. */
  readonly handlerId: string | undefined
}

/** What a handler would have done in the last days, from what the API tells of them. Nothing is changed. */
export function DryRun({ handler, handlerId }: DryRunProps) {
  const [span, setSpan] = useState<(typeof spans)[number]>('7')
  const [most, setMost] = useState<(typeof mosts)[number]>('50')
  const [progress, setProgress] = useState<Progressing>()
  const [found, setFound] = useState<Found & { readonly handler: HandlerLike }>()
  const [error, setError] = useState<unknown>()
  const controller = useRef<AbortController>(undefined)
  useEffect(() => () => controller.current?.abort(), [])

  const { type } = handler.ruleConfig ?? {}
  const source = sourceOf(type)
  const wrong = checkEventHandler(handler).some(
    ({ path: [part = ''], code }) =>
      (part === 'ruleConfig' || part.startsWith('target')) && code !== 'legacyType',
  )
  const ignorable = canIgnore(handler) ? handlerId : undefined
  const { may } = usePermissions()
  const together = ruleOf(type)?.per === 'target'
  const running = progress !== undefined
  const run = async () => {
    controller.current?.abort()
    const own = new AbortController()
    controller.current = own
    setFound(undefined)
    setError(undefined)
    setProgress({ looked: 0, of: 0 })
    const toMs = Date.now()
    try {
      const result = await dryRun(
        handler,
        { fromMs: toMs - Number(span) * dayMs, toMs },
        {
          most: Number(most),
          ignorable: may(op.listEventHandlersBySubscriber).allowed ? ignorable : undefined,
          signal: own.signal,
          onProgress: (looked, of) => controller.current === own && setProgress({ looked, of }),
        },
      )
      if (controller.current === own) setFound({ ...result, handler })
    } catch (problem) {
      if (controller.current === own && !own.signal.aborted) setError(problem)
    }
    if (controller.current === own) setProgress(undefined)
  }
  if (source === undefined) {
    return (
      <Note tone="quiet" title={t`Nothing can be said of this rule beforehand`}>
        <p>{unknownOf(type)}</p>
      </Note>
    )
  }
  const failure = error === undefined ? undefined : explain(error)
  return (
    <section className={classes.panel} aria-label={t`Dry run`}>
      <Quiet>
        {t`When it would have fired in the last days, had it been on. Nothing is changed and nothing is sent.`}
      </Quiet>
      <div className={classes.controls}>
        <Segments
          label={t`Looks back`}
          labelled
          segments={spans.map((value) => ({
            value,
            label: plural(Number(value), { one: '# day', other: '# days' }),
          }))}
          value={span}
          onChange={setSpan}
          disabled={running}
        />
        {!together && (
          <Segments
            label={t`SIMs at most`}
            labelled
            segments={mosts.map((value) => ({ value, label: countText(Number(value)) }))}
            value={most}
            onChange={setMost}
            disabled={running}
          />
        )}
        {running ? (
          <Button variant="default" onClick={() => controller.current?.abort()}>
            {t`Stop`}
          </Button>
        ) : (
          <Button variant="default" disabled={wrong} onClick={() => void run()}>
            {t`Start the dry run`}
          </Button>
        )}
      </div>
      {wrong && <Quiet>{t`Say what is watched and what it waits for first.`}</Quiet>}
      {running && <Progressed {...progress} />}
      {failure && (
        <Note tone="danger" role="alert" title={failure.title}>
          <p>{failure.detail}</p>
        </Note>
      )}
      {found && !running && (
        <>
          {found.handler !== handler && (
            <Note tone="warning" title={t`The event handler was changed since. Start it again.`} />
          )}
          <DryRunResult found={found} handler={found.handler} source={source} />
        </>
      )}
      <Remarks
        sentences={untold({
          source,
          together,
          handler,
          ignoresUntold:
            ignorable !== undefined &&
            (found?.ignoresUntold ?? !may(op.listEventHandlersBySubscriber).allowed),
        })}
      />
    </section>
  )
}

function Progressed({ looked, of }: Progressing) {
  const [now, all] = [countText(looked), countText(of)]
  return (
    <div role="status" className={classes.progress}>
      <Progress value={of === 0 ? 0 : (100 * looked) / of} aria-label={t`Dry run`} />
      <Quiet>{of === 0 ? t`Reading…` : t`${now} of ${all} SIMs`}</Quiet>
    </div>
  )
}
