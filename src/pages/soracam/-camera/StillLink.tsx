import { Button, Tooltip } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconCamera } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useGetSoraCamDeviceExportUsage } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import {
  exportSoraCamDeviceRecordedImage,
  getSoraCamDeviceExportUsage,
} from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { stillRefusal } from './still-refusal.ts'

/** The way to a new still, which is chosen on a page of its own; why there can be none now. */
export function StillLink({ camera }: { readonly camera: SoraCamDevice }) {
  const { deviceId } = camera
  const { may } = usePermissions()
  const exports = may(exportSoraCamDeviceRecordedImage, { device_id: deviceId }).allowed
  const counts = may(getSoraCamDeviceExportUsage, { device_id: deviceId }).allowed
  const usage = useGetSoraCamDeviceExportUsage(deviceId, { query: { enabled: exports && counts } })
  if (!exports) return null
  const refusal = stillRefusal(camera, usage.data?.data)
  const look = {
    variant: 'default',
    leftSection: <IconCamera size={16} stroke={1.6} />,
    children: t`Export a still`,
  } as const
  if (refusal !== undefined) {
    return (
      <Tooltip label={refusal} multiline maw={320}>
        <Button {...look} data-disabled aria-disabled aria-description={refusal} />
      </Tooltip>
    )
  }
  return (
    <Button
      {...look}
      renderRoot={(props) => (
        <Link
          to="/soracam/$deviceId/exports"
          params={{ deviceId }}
          search={{ kind: 'stills' }}
          {...props}
        />
      )}
    />
  )
}
