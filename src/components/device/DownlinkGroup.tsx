import { t } from '@lingui/core/macro'
import { textOfHex } from '../../domain/data/entry.ts'
import { Mono } from '../detail/Mono.tsx'
import { Property, PropertyGroup } from '../detail/Properties.tsx'
import { Time } from '../detail/Time.tsx'
import { useNow } from '../detail/useNow.ts'
import { messageState, useDownlink, type MessageState } from './downlink.ts'

interface DownlinkGroupProps {
  readonly deviceId: string
  /** UNIX milliseconds. */
  readonly lastSeen: number | undefined
  /** How long a message waits; Infinity where none is dropped. */
  readonly lifeMs: number
  readonly stateText: (state: MessageState) => string
}

/** The last message to a device from this tab, and what became of it. */
export function DownlinkGroup({ deviceId, lastSeen, lifeMs, stateText }: DownlinkGroupProps) {
  const message = useDownlink(deviceId)
  const now = useNow()
  if (!message) return null
  const { data, fPort, sentAt } = message
  const state = messageState(message, lastSeen, now, lifeMs)
  return (
    <PropertyGroup title={t`Last downlink`}>
      <Property label={t`State`}>{stateText(state)}</Property>
      <Property label={t`Data`}>
        <Mono copy={t`Data`}>{data}</Mono>
      </Property>
      <Property label={t`As text`}>{textOfHex(data)}</Property>
      {fPort !== undefined && <Property label={t`Port`}>{String(fPort)}</Property>}
      <Property label={t`Sent`}>
        <Time at={sentAt} focusable />
      </Property>
      {state === 'waiting' && Number.isFinite(lifeMs) && (
        <Property label={t`Waits until`}>
          <Time at={sentAt + lifeMs} absolute focusable />
        </Property>
      )}
    </PropertyGroup>
  )
}
