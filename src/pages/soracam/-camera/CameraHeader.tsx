import { Button, Group, Text } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import { exportSoraCamDeviceRecordedImage } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionMenu } from '../../../components/action/ActionMenu.tsx'
import { DetailHeader } from '../../../components/detail/DetailHeader.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { cameraStatus } from '../../../domain/soracam/status.ts'
import { cameraActions, rebootCamera, sleepCamera, wakeCamera } from '../-actions.ts'
import { cameraKind } from '../-kind.ts'
import { cameraBadge } from './words.ts'

/** What the camera is called, how it stands, and what can be done with it now. */
export function CameraHeader({ camera }: { readonly camera: SoraCamDevice }) {
  const { may } = usePermissions()
  const name = cameraKind.name(camera)
  const status = cameraStatus(camera)
  return (
    <DetailHeader
      trail={[{ label: 'Cameras', link: { to: '/soracam' } }]}
      title={name}
      badge={
        <Group gap={8} wrap="nowrap" style={{ flex: 'none' }}>
          <StatusBadge {...cameraBadge(camera)} />
          {status === 'offline' && camera.lastConnectedTime !== undefined && (
            <Text size="sm" c="dimmed">
              Last connected <Time at={camera.lastConnectedTime} focusable />
            </Text>
          )}
        </Group>
      }
      identifier={{ value: camera.deviceId, what: 'Device ID' }}
      actions={
        <>
          {may(exportSoraCamDeviceRecordedImage).allowed && (
            <Button
              variant="default"
              leftSection={<IconCamera size={16} stroke={1.6} />}
              renderRoot={(props) => (
                <Link
                  to="/soracam/$deviceId/stills"
                  params={{ deviceId: camera.deviceId }}
                  {...props}
                />
              )}
            >
              Export a still
            </Button>
          )}
          <Group gap={8} visibleFrom="md">
            {status === 'sleeping' ? (
              <ActionButton action={wakeCamera} resources={[camera]} />
            ) : (
              <ActionButton action={sleepCamera} resources={[camera]} />
            )}
            <ActionButton action={rebootCamera} resources={[camera]} />
          </Group>
          {cameraActions.some(({ operation }) => may(operation).allowed) && (
            <ActionMenu resources={[camera]} label={`Actions for ${name}`} text="More" />
          )}
        </>
      }
    />
  )
}
