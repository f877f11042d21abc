import { Anchor } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { timeText } from '../../../components/detail/locale.ts'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { Severity, type SeverityTone } from '../../../components/detail/Severity.tsx'
import type { StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { urlTime } from '../../../components/time/range.ts'
import type { HandlerLike } from '../../../domain/event-handler/draft.ts'
import type { ActionTold, ToldFiring } from '../../../domain/event-handler/firings.ts'
import { restsUntil } from '../../../domain/event-handler/rest.ts'
import { simLabel } from '../../../domain/sim/sim.ts'
import { hourMs } from '../../../domain/time.ts'
import { actionStates } from '../../../words/event-handler/firings.ts'
import { actionLabel } from '../../../words/event-handler/names.ts'
import classes from './firings.module.css'

interface Known {
  readonly handler: HandlerLike
  readonly sims: ReadonlyMap<string, Sim>
  readonly sandbox: boolean
  /** UNIX milliseconds. */
  readonly now: number
  /** Those after which it is said when it can fire again. */
  readonly newest: ReadonlySet<ToldFiring>
}

/** When it fired, for whom, what became of its actions, and from when on it can do so again. */
export function firingColumns(known: Known): readonly StaticColumn<ToldFiring>[] {
  const { handler, sims, sandbox, now, newest } = known
  return [
    {
      header: t`When and for whom`,
      cell: (firing) => (
        <span className={classes.whom}>
          <Time at={firing.at} absolute="second" />
          <Whom firing={firing} sims={sims} />
        </span>
      ),
    },
    {
      header: t`What became of it`,
      cell: ({ actions }) => (
        <ul className={classes.outcomes}>
          {actions.map((action) => (
            <li key={action.no}>
              <Outcome action={action} sandbox={sandbox} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      header: t`Can fire again`,
      cell: (firing) =>
        newest.has(firing) && handler.status !== 'inactive' ? (
          // What fired just now is later than the minute that the page is at.
          <Again
            at={restsUntil(handler.ruleConfig?.properties, firing.at)}
            now={Math.max(now, firing.at)}
          />
        ) : (
          <Dash />
        ),
    },
  ]
}

function Again({ at, now }: { readonly at: number; readonly now: number }) {
  if (at === Infinity) return <>{t`Never again`}</>
  return at <= now ? <>{t`Now`}</> : <Time at={at} absolute />
}

/** The SIM, with the way to what happened to it then; the whole target where it was for none. */
function Whom({ firing, sims }: Pick<Known, 'sims'> & { readonly firing: ToldFiring }) {
  const { at, simId, imsi } = firing
  if (simId === undefined) return imsi ? <Mono>{imsi}</Mono> : <>{t`All that it watches`}</>
  const sim = sims.get(simId)
  const label = sim ? simLabel(sim) : simId
  const search = { from: urlTime(at - hourMs), to: urlTime(at + hourMs) }
  return (
    <>
      <Anchor
        inherit
        renderRoot={(props) => <Link to="/sims/$simId" params={{ simId }} {...props} />}
      >
        <bdi>{label}</bdi>
      </Anchor>
      <Anchor
        inherit
        className={classes.more}
        aria-label={t`Activity around then: ${label}`}
        renderRoot={(props) => (
          <Link to="/sims/$simId/activity" params={{ simId }} search={search} {...props} />
        )}
      >
        {t`Activity around then`}
      </Anchor>
    </>
  )
}

const tones = new Map<ActionTold['state'], SeverityTone>([
  ['done', 'fine'],
  ['failed', 'error'],
])

function Outcome({ action, sandbox }: Pick<Known, 'sandbox'> & { readonly action: ActionTold }) {
  const { type, mailId, requestId } = action
  const said = saidOf(action)
  // What was sent is told in a sentence of its own.
  const isWhole = type === undefined || (action.state === 'done' && hasWords(action))
  const label = actionLabel(type)
  const hash =
    mailId === undefined
      ? requestId === undefined
        ? undefined
        : `request-${requestId}`
      : `mail-${mailId}`
  return (
    <>
      <Severity
        tone={tones.get(action.state) ?? 'info'}
        label={isWhole ? said : t`${label}: ${said}`}
      />
      {sandbox && hash !== undefined && (
        <Anchor
          inherit
          className={classes.more}
          renderRoot={(props) => <Link to="/sandbox" hash={hash} {...props} />}
        >
          {t`In the outbox`}
        </Anchor>
      )}
    </>
  )
}

/** What the log says of an action beyond that it was done; it repeats which action that was. */
function wordsOf({ type, message = '' }: ActionTold): string {
  const own = type && message.startsWith(`${type}: `) ? message.slice(type.length + 2) : message
  return own === 'done' ? '' : own
}

const hasWords = (action: ActionTold) => wordsOf(action) !== ''

function saidOf(action: ActionTold): string {
  if (action.state === 'waits') {
    const when = timeText(action.at ?? 0)
    return t`waits until ${when}`
  }
  return wordsOf(action) || actionStates[action.state]
}
