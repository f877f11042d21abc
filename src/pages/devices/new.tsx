import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { custom, text } from '../../components/form/fields.ts'
import { GroupInput } from '../../components/group/GroupSelect.tsx'
import { CreatePage } from '../../components/resource/CreatePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { nameKey } from '../../domain/tags.ts'
import { inventoryDevice } from './-resource.tsx'

export const Route = createFileRoute('/devices/new')({
  ...titled(t`Add an Inventory device`),
  component: NewDevice,
})

function NewDevice() {
  return (
    <CreatePage
      resource={inventoryDevice}
      operation={op.createDevice}
      title={t`Add an Inventory device`}
      label={t`Add device`}
      fields={{
        name: text({ label: t`Name` }),
        endpoint: text({
          label: t`Endpoint`,
          look: 'code',
          scanned: true,
          hint: t`What the device calls itself when it registers. No two devices of an account have the same; a device that comes with it takes this one over.`,
        }),
        groupId: custom({ label: t`Group`, initial: '', Input: GroupInput }),
        manufacturer: text({ label: t`Manufacturer` }),
        modelNumber: text({ label: t`Model` }),
        serialNumber: text({
          label: t`Serial number`,
          look: 'code',
          scanned: true,
          hint: t`What the device tells of itself takes the place of these once it has registered.`,
        }),
      }}
      call={({ name, groupId, ...told }) => ({
        body: {
          ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== '')),
          ...(groupId && { groupId }),
          ...(name && { tags: { [nameKey]: name } }),
        },
      })}
      made={({ device_id }) => ({
        to: '/devices/$deviceId',
        params: { deviceId: device_id ?? '' },
      })}
    />
  )
}
