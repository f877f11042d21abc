import { t } from '@lingui/core/macro'
import type { Device } from '../../../api/generated/models/device.ts'
import { Note } from '../../../components/action/Note.tsx'
import { timeText } from '../../../components/detail/locale.ts'
import { useNow } from '../../../components/detail/useNow.ts'
import { offlineReason } from '../../../domain/inventory/verbs.ts'

interface OfflineNoteProps {
  readonly device: Device
  /** What that means where it stands. */
  readonly children?: string
}

/** Why a device is offline; nothing for one that is online. */
export function OfflineNote({ device, children }: OfflineNoteProps) {
  const reason = offlineReason(device, useNow())
  if (!reason || device.online === undefined) return null
  return (
    <Note tone="warning" title={titleOf(reason)} role="status">
      {children !== undefined && <p>{children}</p>}
    </Note>
  )
}

function titleOf(reason: NonNullable<ReturnType<typeof offlineReason>>): string {
  switch (reason.rule) {
    case 'never':
      return t`The device is offline: it has not registered yet.`
    case 'ended': {
      const at = timeText(reason.at)
      return t`The device is offline: its registration ended on ${at} and was not renewed.`
    }
    case 'away':
      return t`The device is offline: it is restarting, or has signed off. Its registration is still good.`
  }
}
