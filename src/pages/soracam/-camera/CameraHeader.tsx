import { Button, Group, Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconCamera } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import { exportSoraCamDeviceRecordedImage } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { timeText } from '../../../components/detail/locale.ts'
import { cameraStatus } from '../../../domain/soracam/status.ts'
import { cameraBadge } from './words.ts'

interface CameraProps {
  readonly camera: SoraCamDevice
}

/** How the camera stands; of one that is offline, since when. */
export function CameraState({ camera }: CameraProps) {
  const { lastConnectedTime } = camera
  return (
    <Group gap={8} wrap="nowrap" style={{ flex: 'none' }}>
      <StatusBadge {...cameraBadge(camera)} />
      {cameraStatus(camera) === 'offline' && lastConnectedTime !== undefined && (
        <Text size="sm" c="dimmed">
          {t`Last connected ${timeText(lastConnectedTime)}`}
        </Text>
      )}
    </Group>
  )
}

/** The way to a new still, which is chosen on a page of its own. */
export function StillLink({ camera }: CameraProps) {
  const { may } = usePermissions()
  if (!may(exportSoraCamDeviceRecordedImage).allowed) return null
  return (
    <Button
      variant="default"
      leftSection={<IconCamera size={16} stroke={1.6} />}
      renderRoot={(props) => (
        <Link to="/soracam/$deviceId/stills" params={{ deviceId: camera.deviceId }} {...props} />
      )}
    >
      {t`Export a still`}
    </Button>
  )
}
