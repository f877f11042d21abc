import { Link } from '@tanstack/react-router'
import type { Sim } from '../../api/generated/models/sim.ts'
import { Time } from '../../components/detail/Time.tsx'
import { countText } from '../../components/detail/locale.ts'
import type { RowSource } from '../../components/list/rows.ts'
import { simLabel } from '../../domain/sim/sim.ts'
import { attention } from './fleet.ts'
import classes from './home.module.css'
import { Panel, PanelState } from './Panel.tsx'
import { scopeNote } from './scope.ts'

const shown = 4

/** What a person should look at first: expiring, suspended, without a group. */
export function AttentionPanel({ source }: { readonly source: RowSource<Sim> }) {
  if (source.status !== 'ready') {
    return (
      <Panel title="Needs attention">
        <PanelState error={source.error} onRetry={source.retry} lines={5} />
      </Panel>
    )
  }
  const { expired, expiring, suspended, withoutGroup } = attention(source.rows, Date.now())
  const nothing = [expired, expiring, suspended, withoutGroup].every((sims) => sims.length === 0)
  return (
    <Panel title="Needs attention" note={scopeNote(source)}>
      {nothing && <p className={classes.quiet}>Nothing needs your attention.</p>}
      <Topic title="Expired" sims={expired} fact={(sim) => <Time at={sim.expiryTime} />} />
      <Topic
        title="Expire within 30 days"
        sims={expiring}
        fact={(sim) => <Time at={sim.expiryTime} />}
      />
      <Topic title="Suspended" sims={suspended} />
      <Topic title="Without a group" sims={withoutGroup} />
    </Panel>
  )
}

interface TopicProps {
  readonly title: string
  readonly sims: readonly Sim[]
  readonly fact?: (sim: Sim) => React.ReactNode
}

function Topic({ title, sims, fact }: TopicProps) {
  if (sims.length === 0) return null
  const rest = sims.length - shown
  return (
    <>
      <h3 className={classes.topic}>
        {title}
        <span className={`${classes.fact} tabular`}>{countText(sims.length)}</span>
      </h3>
      <ul className={classes.rows}>
        {sims.slice(0, rest === 1 ? shown + 1 : shown).map((sim) => (
          <li key={sim.simId} className={classes.row}>
            <Link
              to="/sims/$simId"
              params={{ simId: sim.simId ?? '' }}
              className={classes.name}
              title={simLabel(sim)}
            >
              {simLabel(sim)}
            </Link>
            {fact && <span className={classes.fact}>{fact(sim)}</span>}
          </li>
        ))}
      </ul>
      {rest > 1 && <p className={classes.quiet}>{`${countText(rest)} more`}</p>}
    </>
  )
}
