import { t } from '@lingui/core/macro'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import { textOfHex } from '../../../domain/data/entry.ts'
import { downlinkLifeMs } from '../../../domain/lora/downlink.ts'
import { messageState, useDownlink } from './downlink.ts'

interface DownlinkGroupProps {
  readonly deviceId: string
  /** UNIX milliseconds. */
  readonly lastSeen: number | undefined
}

/** The last message to a device from this tab, and what became of it. */
export function DownlinkGroup({ deviceId, lastSeen }: DownlinkGroupProps) {
  const message = useDownlink(deviceId)
  const now = useNow()
  if (!message) return null
  const { data, fPort, sentAt } = message
  const state = messageState(message, lastSeen, now)
  const states = {
    waiting: t`Waiting for the next uplink`,
    sent: t`Sent after an uplink`,
    dropped: t`Dropped after two hours without an uplink`,
    over: t`Sent or dropped: no longer waiting`,
  }
  return (
    <PropertyGroup title={t`Last downlink`}>
      <Property label={t`State`}>{states[state]}</Property>
      <Property label={t`Data`}>
        <Mono copy={t`Data`}>{data}</Mono>
      </Property>
      <Property label={t`As text`}>{textOfHex(data)}</Property>
      <Property label={t`Port`}>{String(fPort)}</Property>
      <Property label={t`Sent`}>
        <Time at={sentAt} focusable />
      </Property>
      {state === 'waiting' && (
        <Property label={t`Waits until`}>
          <Time at={sentAt + downlinkLifeMs} absolute focusable />
        </Property>
      )}
    </PropertyGroup>
  )
}
