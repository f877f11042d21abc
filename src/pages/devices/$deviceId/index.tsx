import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { PageBody, Section } from '../../../components/detail/Section.tsx'
import { Facts } from '../../../components/resource/Facts.tsx'
import { readTree } from '../../../domain/inventory/tree.ts'
import { ObservedTable } from '../-objects/ObservedTable.tsx'
import { OfflineNote } from '../-parts/OfflineNote.tsx'
import { useDevice } from '../-parts/useDevice.ts'
import { inventoryDevice } from '../-resource.tsx'

export const Route = createFileRoute('/devices/$deviceId/')({ component: DeviceOverview })

function DeviceOverview() {
  const { deviceId } = Route.useParams()
  const item = useDevice(deviceId)
  return (
    <PageBody wide>
      <OfflineNote device={item} />
      <Facts facts={inventoryDevice.facts} item={item} title={t`Device`} />
      <Section title={t`Observed`}>
        <ObservedTable deviceId={deviceId} tree={readTree(item.objects)} />
      </Section>
    </PageBody>
  )
}
