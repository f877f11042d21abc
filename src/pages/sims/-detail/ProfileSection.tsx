import { Badge, Group } from '@mantine/core'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { subscribersOf, type SimSubscriber } from '../../../domain/sim/sim.ts'
import { statusTone } from '../../../domain/sim/status.ts'
import { subscriptionStatus } from '../-sim/subscription-status.ts'
import classes from './Table.module.css'

interface ProfileSectionProps {
  readonly sim: Sim
  readonly iccid: string
}

/** One profile of a SIM: what it is, and the subscriptions on it. */
export function ProfileSection({ sim, iccid }: ProfileSectionProps) {
  const profile = sim.profiles?.[iccid]
  const subscribers = subscribersOf(sim).filter((subscriber) => subscriber.iccid === iccid)
  const active = sim.activeProfileId === iccid
  return (
    <Section title={active ? 'Active profile' : 'Profile'}>
      <div className={classes.facts}>
        <Group gap={6} wrap="nowrap">
          ICCID <Mono copy="ICCID">{iccid}</Mono>
        </Group>
        {profile?.otaSupported !== undefined && (
          <span>
            {profile.otaSupported
              ? 'Subscriptions can be added over the air.'
              : 'Subscriptions cannot be added over the air.'}
          </span>
        )}
        {profile?.arcClientPeerPublicKey && (
          <Group gap={6} wrap="nowrap">
            WireGuard public key <Mono copy="public key">{profile.arcClientPeerPublicKey}</Mono>
          </Group>
        )}
      </div>
      <section
        className={classes.scroller}
        aria-label={`Subscriptions of profile ${iccid}`}
        tabIndex={0}
      >
        <table className={classes.table} aria-label={`Subscriptions of profile ${iccid}`}>
          <thead>
            <tr>
              <th scope="col">IMSI</th>
              <th scope="col">Subscription</th>
              <th scope="col">Status</th>
              <th scope="col">Bundles</th>
              <th scope="col">MSISDN</th>
              <th scope="col">Can carry</th>
            </tr>
          </thead>
          <tbody>
            {subscribers.map((subscriber) => (
              <SubscriberRow key={subscriber.imsi} subscriber={subscriber} />
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}

function SubscriberRow({ subscriber }: { readonly subscriber: SimSubscriber }) {
  const { imsi, msisdn, subscription, status, bundles, capabilities, primary } = subscriber
  const { label, meaning } = subscriptionStatus(subscriber)
  const abilities = [capabilities?.data && 'Data', capabilities?.sms && 'SMS'].filter(Boolean)
  return (
    <tr>
      <th scope="row">
        <Mono copy="IMSI">{imsi}</Mono>
      </th>
      <td>
        <Group gap={8} wrap="nowrap">
          {subscription ?? <Dash />}
          {primary && (
            <Badge size="sm" variant="default" radius="sm" tt="none" fw={400}>
              Primary
            </Badge>
          )}
        </Group>
      </td>
      <td>
        <StatusBadge tone={statusTone(status)} label={label} />
        {meaning && <span className={classes.note}>{meaning}</span>}
      </td>
      <td>{bundles && bundles.length > 0 ? bundles.join(', ') : <Dash />}</td>
      <td>{msisdn ? <Mono copy="MSISDN">{msisdn}</Mono> : <Dash />}</td>
      <td>{abilities.length > 0 ? abilities.join(', ') : <Dash />}</td>
    </tr>
  )
}
