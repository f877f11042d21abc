import { plural, t } from '@lingui/core/macro'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { Sim } from '../../api/generated/models/sim.ts'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { countText } from '../../components/detail/locale.ts'
import { Time } from '../../components/detail/Time.tsx'
import { useNow } from '../../components/detail/useNow.ts'
import type { RowSource } from '../../components/list/rows.ts'
import { simLabel } from '../../domain/sim/sim.ts'
import { camera as aCamera } from '../soracam/-resource.tsx'
import { noGroup } from '../sims/-list/plan.ts'
import { attention } from './fleet.ts'
import { useOfflineCameras } from './cameras.ts'
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
const offlineCameras: LinkProps = { to: '/soracam', search: { state: ['offline'] } }

/** What a person should look at first: expiring, suspended, without a group, cameras that are away. */
export function AttentionPanel({ source }: { readonly source: RowSource<Sim> }) {
  const now = useNow()
  const cameras = useOfflineCameras()
  if (source.status !== 'ready') {
    return (
      <Panel title={t`Needs attention`}>
        <PanelState error={source.error} onRetry={source.retry} lines={5} />
      </Panel>
    )
  }
  const { expired, expiring, suspended, withoutGroup } = attention(source.rows, now)
  const nothing = [expired, expiring, suspended, withoutGroup, cameras].every(
    ({ length }) => length === 0,
  )
  return (
    <Panel title={t`Needs attention`} note={scopeNote(source)}>
      {nothing && <Quiet>{t`Nothing needs your attention.`}</Quiet>}
      <Topic title={t`Expired`} things={expired.map(expiringSim)} link={byExpiry} />
      <Topic title={t`Expire within 30 days`} things={expiring.map(expiringSim)} link={byExpiry} />
      <Topic title={t`Suspended`} things={suspended.map(simThing)} link={suspendedSims} />
      <Topic
        title={t`Without a group`}
        things={withoutGroup.map(simThing)}
        link={simsWithoutGroup}
      />
      <Topic
        title={t`Cameras that are offline`}
        things={cameras.map((camera) => ({
          id: camera.deviceId,
          name: aCamera.name(camera),
          link: { to: '/soracam/$deviceId', params: { deviceId: camera.deviceId } },
          at: camera.lastConnectedTime,
        }))}
        link={offlineCameras}
      />
    </Panel>
  )
}

/** One thing to look at. */
interface Thing {
  readonly id: string
  readonly name: string
  readonly link: LinkProps
  /** The moment that matters about it, UNIX milliseconds. */
  readonly at?: number | undefined
}

function simThing(sim: Sim): Thing {
  const simId = sim.simId ?? ''
  return { id: simId, name: simLabel(sim), link: { to: '/sims/$simId', params: { simId } } }
}

function expiringSim(sim: Sim): Thing {
  return { ...simThing(sim), at: sim.expiryTime }
}

interface TopicProps {
  readonly title: string
  readonly things: readonly Thing[]
  /** Where they are listed. */
  readonly link: LinkProps
}

function Topic({ title, things, link }: TopicProps) {
  if (things.length === 0) return null
  const rest = things.length - shown
  return (
    <div className={classes.topic} role="group" aria-label={title}>
      <h3 className={classes.topicHead}>
        <Link {...link} className={classes.topicLink}>
          {title}
        </Link>
        <span className={`${classes.fact} tabular`}>{countText(things.length)}</span>
      </h3>
      <ul className={classes.rows}>
        {things.slice(0, rest === 1 ? shown + 1 : shown).map(({ id, name, link: to, at }) => (
          <li key={id} className={classes.row}>
            <Link {...to} className={classes.name} title={name}>
              {name}
            </Link>
            {at !== undefined && (
              <span className={classes.fact}>
                <Time at={at} />
              </span>
            )}
          </li>
        ))}
        {rest > 1 && (
          <li className={classes.row}>
            <Link
              {...link}
              className={classes.more}
            >{t`${plural(rest, { other: '#' })} more`}</Link>
          </li>
        )}
      </ul>
    </div>
  )
}
