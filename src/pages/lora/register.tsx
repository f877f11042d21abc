import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { custom, text } from '../../components/form/fields.ts'
import { GroupInput } from '../../components/group/GroupSelect.tsx'
import { CreatePage } from '../../components/resource/CreatePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { readEui } from '../../domain/lora/eui.ts'
import { nameKey } from '../../domain/tags.ts'
import { euiProblem } from './-parts/words.ts'
import { loraDevice } from './-resource.tsx'

export const Route = createFileRoute('/lora/register')({
  ...titled(t`Register a LoRaWAN device`),
  component: RegisterLoraDevice,
})

function RegisterLoraDevice() {
  return (
    <CreatePage
      resource={loraDevice}
      operation={op.registerLoraDevice}
      title={t`Register a LoRaWAN device`}
      label={t`Register device`}
      fields={{
        deviceId: text({
          label: t`Device ID`,
          look: 'code',
          api: 'device_id',
          hint: t`The DevEUI on the device: 16 hexadecimal digits.`,
          required: t`Enter the device ID.`,
          read: readEui,
          scanned: true,
          problem: euiProblem,
        }),
        registrationSecret: text({
          label: t`Registration secret`,
          look: 'secret',
          required: t`Enter the registration secret.`,
        }),
        name: text({ label: t`Name` }),
        groupId: custom({ label: t`Group`, initial: '', Input: GroupInput }),
      }}
      call={({ deviceId, registrationSecret, name, groupId }) => ({
        path: { device_id: deviceId },
        body: {
          registrationSecret,
          ...(groupId && { groupId }),
          ...(name && { tags: { [nameKey]: name } }),
        },
        secrets: [['registrationSecret']],
      })}
      made={(_device, { deviceId }) => ({
        to: '/lora/$deviceId',
        params: { deviceId },
      })}
    />
  )
}
