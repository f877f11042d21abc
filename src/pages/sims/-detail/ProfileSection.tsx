import { Badge, Group } from '@mantine/core'
import { t } from '@lingui/core/macro'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Hint } from '../../../components/detail/Hint.tsx'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { FactEdit } from '../../../components/resource/Facts.tsx'
import { planOf } from '../../../domain/sim/subscriptions.ts'
import { statusTone } from '../../../domain/sim/status.ts'
import { subscriptionStatus } from '../-sim/subscription-status.ts'
import type { SimSubscription } from '../-subscriptions/actions.ts'
import { MonthTraffic } from './MonthTraffic.tsx'
import classes from './detail.module.css'

interface ProfileSectionProps {
  readonly sim: Sim
  readonly iccid: string
  /** All subscriptions of the SIM. */
  readonly all: readonly SimSubscription[]
}

/** One profile of a SIM: what it is, and the subscriptions on it. */
export function ProfileSection({ sim, iccid, all }: ProfileSectionProps) {
  const profile = sim.profiles?.[iccid]
  const subscribers = all.filter((subscriber) => subscriber.iccid === iccid)
  const virtual = subscribers.some(({ subscription }) => planOf(subscription)?.virtual)
  const several = Object.keys(sim.profiles ?? {}).length > 1
  const active = sim.activeProfileId === iccid
  const { may } = usePermissions()
  // The API counts nothing for SIMs that are terminated.
  const counted = sim.status !== 'terminated' && may(operations.getAirStats).allowed
  return (
    <div className={classes.profile}>
      {several && (
        <h3 className={classes.profileTitle}>{active ? t`Active profile` : t`Profile`}</h3>
      )}
      <div className={classes.facts}>
        <Group gap={6} wrap="nowrap">
          ICCID <Mono copy="ICCID">{iccid}</Mono>
        </Group>
        {profile?.otaSupported !== undefined && !virtual && (
          <span>
            {profile.otaSupported
              ? t`Subscriptions can be added over the air.`
              : t`Subscriptions cannot be added over the air.`}
          </span>
        )}
        {profile?.arcClientPeerPublicKey && (
          <Group gap={6} wrap="nowrap">
            {t`WireGuard public key`}{' '}
            <Mono copy={t`public key`}>{profile.arcClientPeerPublicKey}</Mono>
          </Group>
        )}
      </div>
      <StaticTable
        label={t`Subscriptions of profile ${iccid}`}
        columns={counted ? [...columns, monthColumn] : columns}
        rows={subscribers}
        rowKey={({ imsi }) => imsi}
      />
    </div>
  )
}

/** A number on one line: the table scrolls before it breaks one. */
function Whole({ what, value }: { readonly what: string; readonly value: string }) {
  return (
    <span className={classes.whole}>
      <Mono copy={what}>{value}</Mono>
    </span>
  )
}

const columns: readonly StaticColumn<SimSubscription>[] = [
  { header: 'IMSI', cell: ({ imsi }) => <Whole what="IMSI" value={imsi} /> },
  {
    header: t`Subscription`,
    cell: ({ subscription, primary }) => (
      <Group gap="2px 8px">
        {subscription ?? <Dash />}
        {primary && (
          <Badge flex="none" size="sm" variant="default" radius="sm" tt="none" fw={400}>
            {t`Primary`}
          </Badge>
        )}
      </Group>
    ),
  },
  {
    header: t`Status`,
    cell: (subscriber) => {
      const { label, meaning } = subscriptionStatus(subscriber)
      const badge = <StatusBadge tone={statusTone(subscriber.status)} label={label} />
      return meaning ? (
        <Hint label={meaning} focusable>
          {badge}
        </Hint>
      ) : (
        badge
      )
    },
  },
  {
    header: t`Bundles`,
    cell: (one) => {
      const isSet = Boolean(one.bundles && one.bundles.length > 0)
      return (
        <Group gap={8} wrap="nowrap">
          {isSet ? one.bundles?.join(', ') : <Dash />}
          <FactEdit id="change-bundle" fact={t`Bundle`} item={one} isSet={isSet} />
        </Group>
      )
    },
  },
  {
    header: 'MSISDN',
    cell: ({ msisdn }) => (msisdn ? <Whole what="MSISDN" value={msisdn} /> : <Dash />),
  },
  {
    header: t`Capabilities`,
    cell: ({ capabilities }) => {
      const abilities = [capabilities?.data && t`Data`, capabilities?.sms && 'SMS'].filter(Boolean)
      return abilities.length > 0 ? abilities.join(', ') : <Dash />
    },
  },
]

const monthColumn: StaticColumn<SimSubscription> = {
  header: t`Data this month`,
  numeric: true,
  cell: ({ imsi }) => <MonthTraffic imsi={imsi} />,
}
