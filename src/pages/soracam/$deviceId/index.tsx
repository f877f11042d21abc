import { createFileRoute } from '@tanstack/react-router'
import { useGetSoraCamDeviceSuspense } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { PageBody } from '../../../components/detail/Section.tsx'

export const Route = createFileRoute('/soracam/$deviceId/')({ component: CameraIndex })

function CameraIndex() {
  const { deviceId } = Route.useParams()
  const { data: camera } = useGetSoraCamDeviceSuspense(deviceId).data
  return (
    <PageBody>
      <Properties>
        <PropertyGroup title="Camera">
          <Property label="Product">{camera.productDisplayName}</Property>
          <Property label="Firmware version">{camera.firmwareVersion}</Property>
        </PropertyGroup>
      </Properties>
    </PageBody>
  )
}
