import { Link } from '@tanstack/react-router'
import { Anchor } from '@mantine/core'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { pageLocale } from '../../../components/detail/locale.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { TagList } from '../../../components/detail/TagList.tsx'
import { groupName } from '../../../domain/group/name.ts'
import { terminatesDespiteProtection } from '../../../domain/sim/expiry.ts'
import { expiryActionLabel } from '../../../words/sim.ts'
import { msisdns, primarySubscriber, simName } from '../../../domain/sim/sim.ts'
import { customTags } from '../../../domain/tags.ts'
import { setExpiry, unsetExpiry } from '../-actions/expiry.ts'
import { setGroup, unsetGroup } from '../-actions/group.ts'
import { useAllGroups } from '../-sim/useAllGroups.ts'
import { setImeiLock, unsetImeiLock } from '../-actions/imei-lock.ts'
import { changeSpeedClass } from '../-actions/speed-class.ts'
import { protectSim, unprotectSim } from '../-actions/status.ts'
import { renameSim } from '../-actions/tags.ts'
import { bundles, iccids, imsis } from '../-sim/facts.ts'
import { moduleTypeLabel, simTypeLabel, statusBadge } from '../-sim/words.ts'
import { SimAction } from './SimAction.tsx'
import { identifier, time } from './Value.tsx'

interface SimProps {
  readonly sim: Sim
}

export function Identity({ sim }: SimProps) {
  const name = simName(sim)
  const abilities = [sim.capabilities?.data && 'data', sim.capabilities?.sms && 'SMS'].filter(
    (word) => typeof word === 'string',
  )
  return (
    <PropertyGroup title="SIM">
      <Property
        label="Name"
        action={
          <SimAction
            action={renameSim}
            sim={sim}
            label={name === undefined ? 'Set' : 'Change'}
            what="the name"
          />
        }
      >
        {name !== undefined && <bdi>{name}</bdi>}
      </Property>
      <Property label="SIM ID">{identifier(sim.simId, 'SIM ID')}</Property>
      <Property label="Status">
        <StatusBadge {...statusBadge(sim.status)} />
      </Property>
      <Property label="SIM type">{simTypeLabel(sim.type)}</Property>
      <Property label="Module type">{moduleTypeLabel(sim.moduleType)}</Property>
      <Property label="Serial number">{identifier(sim.serialNumber, 'serial number')}</Property>
      {sim.otaSerialNumber && (
        <Property label="OTA serial number">
          {identifier(sim.otaSerialNumber, 'OTA serial number')}
        </Property>
      )}
      <Property label="Can carry">
        {abilities.length > 0 &&
          new Intl.ListFormat(pageLocale(), { type: 'conjunction' }).format(abilities)}
      </Property>
      <Property label="Operator ID">{identifier(sim.operatorId, 'operator ID')}</Property>
    </PropertyGroup>
  )
}

export function Subscription({ sim }: SimProps) {
  const primary = primarySubscriber(sim)
  return (
    <PropertyGroup title="Subscription">
      <Property label="Primary subscription">{primary?.subscription}</Property>
      <Property
        label="Speed class"
        action={
          <SimAction action={changeSpeedClass} sim={sim} label="Change" what="the speed class" />
        }
      >
        {sim.speedClass}
      </Property>
      <Property label="Bundles">{bundles(sim).join(', ')}</Property>
      <Property label="IMSI">{identifier(imsis(sim).join(', '), 'IMSI')}</Property>
      <Property label="MSISDN">{identifier(msisdns(sim).join(', '), 'MSISDN')}</Property>
      <Property label="ICCID">{identifier(iccids(sim).join(', '), 'ICCID')}</Property>
      {sim.activeProfileId !== undefined && sim.activeProfileId !== primary?.iccid && (
        <Property label="Active profile">
          {identifier(sim.activeProfileId, 'active profile')}
        </Property>
      )}
    </PropertyGroup>
  )
}

export function GroupAndTags({ sim }: SimProps) {
  const { groups } = useAllGroups()
  const group = groups.find(({ groupId }) => groupId === sim.groupId)
  const tags = customTags(sim.tags)
  return (
    <PropertyGroup title="Group and tags">
      <Property
        label="Group"
        action={
          <>
            <SimAction
              action={setGroup}
              sim={sim}
              label={sim.groupId ? 'Change' : 'Set'}
              what="the group"
            />
            <SimAction action={unsetGroup} sim={sim} label="Remove" what="from the group" />
          </>
        }
      >
        {sim.groupId && (
          <Anchor
            size="md"
            renderRoot={(props) => (
              <Link to="/groups/$groupId" params={{ groupId: sim.groupId ?? '' }} {...props} />
            )}
          >
            {group === undefined ? <Mono>{sim.groupId}</Mono> : <bdi>{groupName(group)}</bdi>}
          </Anchor>
        )}
      </Property>
      <Property label="Tags" wide>
        {tags.length > 0 && <TagList tags={tags} />}
      </Property>
    </PropertyGroup>
  )
}

export function Limits({ sim }: SimProps) {
  const set = sim.expiryTime !== undefined
  const locked = sim.imeiLock?.imei !== undefined
  return (
    <PropertyGroup title="Limits">
      <Property
        label="Expires"
        action={
          <>
            <SimAction
              action={setExpiry}
              sim={sim}
              label={set ? 'Change' : 'Set'}
              what="the expiry"
            />
            <SimAction action={unsetExpiry} sim={sim} label="Clear" what="the expiry" />
          </>
        }
      >
        {time(sim.expiryTime)}
      </Property>
      <Property label="At expiry">
        {set &&
          (terminatesDespiteProtection(sim)
            ? 'Terminate, although it is protected'
            : expiryActionLabel(sim.expiryAction))}
      </Property>
      <Property
        label="IMEI lock"
        action={
          <>
            <SimAction
              action={setImeiLock}
              sim={sim}
              label={locked ? 'Change' : 'Set'}
              what="the IMEI lock"
            />
            <SimAction action={unsetImeiLock} sim={sim} label="Remove" what="the IMEI lock" />
          </>
        }
      >
        {identifier(sim.imeiLock?.imei, 'IMEI')}
      </Property>
      <Property
        label="Termination protection"
        action={
          <>
            <SimAction
              action={protectSim}
              sim={sim}
              label="Turn on"
              what="termination protection"
            />
            <SimAction
              action={unprotectSim}
              sim={sim}
              label="Turn off"
              what="termination protection"
            />
          </>
        }
      >
        {sim.terminationEnabled === undefined ? undefined : sim.terminationEnabled ? 'Off' : 'On'}
      </Property>
    </PropertyGroup>
  )
}

export function Times({ sim }: SimProps) {
  return (
    <PropertyGroup title="Times">
      <Property label="Created">{time(sim.createdTime)}</Property>
      <Property label="Last modified">{time(sim.lastModifiedTime)}</Property>
      <Property label="Ready, on standby or suspended since">
        {time(sim.renewalFeeStatusSetTime)}
      </Property>
      <Property label="Last remote access">{time(sim.lastPortMappingCreatedTime)}</Property>
      {sim.testmodeExhaustedTime !== undefined && (
        <Property label="Test usage exhausted">{time(sim.testmodeExhaustedTime)}</Property>
      )}
      {sim.pcapStartTime !== undefined && (
        <Property label="Packet capture began">{time(sim.pcapStartTime)}</Property>
      )}
      {sim.pcapEndTime !== undefined && (
        <Property label="Packet capture ended">{time(sim.pcapEndTime)}</Property>
      )}
    </PropertyGroup>
  )
}
