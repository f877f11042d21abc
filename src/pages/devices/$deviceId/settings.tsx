import { t } from '@lingui/core/macro'
import { Stack } from '@mantine/core'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../../api/generated/operations.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { useActions } from '../../../components/action/ActionProvider.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { PageBody, Section } from '../../../components/detail/Section.tsx'
import { Facts } from '../../../components/resource/Facts.tsx'
import { ResourceTags } from '../../../components/resource/ResourceTags.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { useDevice } from '../-parts/useDevice.ts'
import { inventoryDevice } from '../-resource.tsx'

export const Route = createFileRoute('/devices/$deviceId/settings')({
  ...titled(t`Settings`),
  component: DeviceSettings,
})

const groupFacts = inventoryDevice.facts.filter(({ id }) => id === 'group')

function DeviceSettings() {
  const { deviceId } = Route.useParams()
  const item = useDevice(deviceId)
  const remove = useActions<typeof item>().actions.find(({ id }) => id === 'delete')
  return (
    <PageBody>
      <Section title={t`Tags`}>
        <ResourceTags
          tags={item.tags}
          path={{ device_id: deviceId }}
          put={op.putDeviceTags}
          remove={op.deleteDeviceTag}
        />
      </Section>
      <Section title={t`Group`}>
        <Stack gap={12}>
          <Quiet>{t`The settings of its group decide whether what is observed goes to Harvest Data, and through Beam, Funnel and Funk.`}</Quiet>
          <Facts facts={groupFacts} item={item} />
        </Stack>
      </Section>
      {remove && (
        <Section title={t`Delete`}>
          <Stack gap={12} align="start">
            <Quiet>{remove.consequence?.([item])}</Quiet>
            <ActionButton action={remove} resources={[item]} />
          </Stack>
        </Section>
      )}
    </PageBody>
  )
}
