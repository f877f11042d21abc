import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'

export const cameraName = ({ name, deviceId }: SoraCamDevice) => name || deviceId

/** A camera by its name; leads to its page. */
export function CameraLink({ camera }: { readonly camera: SoraCamDevice }) {
  const { deviceId } = camera
  return (
    <Anchor
      inherit
      renderRoot={(props) => <Link to="/soracam/$deviceId" params={{ deviceId }} {...props} />}
    >
      <bdi>{cameraName(camera)}</bdi>
    </Anchor>
  )
}
