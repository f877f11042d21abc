import { Link, type LinkProps } from '@tanstack/react-router'
import type { Sim } from '../../api/generated/models/sim.ts'
import { countText } from '../../components/detail/locale.ts'
import { Time } from '../../components/detail/Time.tsx'
import { useNow } from '../../components/detail/useNow.ts'
import type { RowSource } from '../../components/list/rows.ts'
import { simLabel } from '../../domain/sim/sim.ts'
import { noGroup } from '../sims/-list/plan.ts'
import { attention } from './fleet.ts'
import classes from './home.module.css'
import { Panel, PanelState } from '../../components/detail/Panel.tsx'
import { scopeNote } from './scope.ts'

const shown = 4

/** The list cannot be filtered by expiry, but it can be put in that order. */
const byExpiry: LinkProps = {
  to: '/sims',
  search: { sort: 'expiry', columns: ['status', 'expiry', 'expiryAction', 'group', 'simId'] },
}
const suspendedSims: LinkProps = { to: '/sims', search: { status: ['suspended'] } }
const simsWithoutGroup: LinkProps = { to: '/sims', search: { group: [noGroup] } }

/** What a person should look at first: expiring, suspended, without a group. */
export function AttentionPanel({ source }: { readonly source: RowSource<Sim> }) {
  const now = useNow()
  if (source.status !== 'ready') {
    return (
      <Panel title="Needs attention">
        <PanelState error={source.error} onRetry={source.retry} lines={5} />
      </Panel>
    )
  }
  const { expired, expiring, suspended, withoutGroup } = attention(source.rows, now)
  const nothing = [expired, expiring, suspended, withoutGroup].every((sims) => sims.length === 0)
  return (
    <Panel title="Needs attention" note={scopeNote(source)}>
      {nothing && <p className={classes.quiet}>Nothing needs your attention.</p>}
      <Topic title="Expired" sims={expired} link={byExpiry} expiry />
      <Topic title="Expire within 30 days" sims={expiring} link={byExpiry} expiry />
      <Topic title="Suspended" sims={suspended} link={suspendedSims} />
      <Topic title="Without a group" sims={withoutGroup} link={simsWithoutGroup} />
    </Panel>
  )
}

interface TopicProps {
  readonly title: string
  readonly sims: readonly Sim[]
  /** Where they are listed. */
  readonly link: LinkProps
  /** Says when each of them expires. */
  readonly expiry?: boolean
}

function Topic({ title, sims, link, expiry = false }: TopicProps) {
  if (sims.length === 0) return null
  const rest = sims.length - shown
  return (
    <div className={classes.topic} role="group" aria-label={title}>
      <h3 className={classes.topicHead}>
        <Link {...link} className={classes.topicLink}>
          {title}
        </Link>
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
            {expiry && (
              <span className={classes.fact}>
                <Time at={sim.expiryTime} />
              </span>
            )}
          </li>
        ))}
        {rest > 1 && (
          <li className={classes.row}>
            <Link {...link} className={classes.more}>{`${countText(rest)} more`}</Link>
          </li>
        )}
      </ul>
    </div>
  )
}
