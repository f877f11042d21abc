import { Badge, Group } from '@mantine/core'
import { t } from '@lingui/core/macro'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { subscribersOf, type SimSubscriber } from '../../../domain/sim/sim.ts'
import { statusTone } from '../../../domain/sim/status.ts'
import { subscriptionStatus } from '../-sim/subscription-status.ts'
import { MonthTraffic } from './MonthTraffic.tsx'
import classes from './detail.module.css'

interface ProfileSectionProps {
  readonly sim: Sim
  readonly iccid: string
}

/** One profile of a SIM: what it is, and the subscriptions on it. */
export function ProfileSection({ sim, iccid }: ProfileSectionProps) {
  const profile = sim.profiles?.[iccid]
  const subscribers = subscribersOf(sim).filter((subscriber) => subscriber.iccid === iccid)
  const active = sim.activeProfileId === iccid
  const { may } = usePermissions()
  // The API counts nothing for SIMs that are terminated.
  const counted = sim.status !== 'terminated' && may(operations.getAirStats).allowed
  return (
    <Section title={active ? t`Active profile` : t`Profile`}>
      <div className={classes.facts}>
        <Group gap={6} wrap="nowrap">
          ICCID <Mono copy="ICCID">{iccid}</Mono>
        </Group>
        {profile?.otaSupported !== undefined && (
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
    </Section>
  )
}

const columns: readonly StaticColumn<SimSubscriber>[] = [
  { header: 'IMSI', cell: ({ imsi }) => <Mono copy="IMSI">{imsi}</Mono> },
  {
    header: t`Subscription`,
    cell: ({ subscription, primary }) => (
      <Group gap={8} wrap="nowrap">
        {subscription ?? <Dash />}
        {primary && (
          <Badge size="sm" variant="default" radius="sm" tt="none" fw={400}>
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
      return (
        <>
          <StatusBadge tone={statusTone(subscriber.status)} label={label} />
          {meaning && <span className={classes.note}>{meaning}</span>}
        </>
      )
    },
  },
  {
    header: t`Bundles`,
    cell: ({ bundles }) => (bundles && bundles.length > 0 ? bundles.join(', ') : <Dash />),
  },
  {
    header: 'MSISDN',
    cell: ({ msisdn }) => (msisdn ? <Mono copy="MSISDN">{msisdn}</Mono> : <Dash />),
  },
  {
    header: t`Capabilities`,
    cell: ({ capabilities }) => {
      const abilities = [capabilities?.data && t`Data`, capabilities?.sms && 'SMS'].filter(Boolean)
      return abilities.length > 0 ? abilities.join(', ') : <Dash />
    },
  },
]

const monthColumn: StaticColumn<SimSubscriber> = {
  header: t`Data this month`,
  numeric: true,
  cell: ({ imsi }) => <MonthTraffic imsi={imsi} />,
}
