import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { text } from '../../components/form/fields.ts'
import { CreatePage } from '../../components/resource/CreatePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { readDeviceId } from '../../domain/sigfox/device-id.ts'
import { nameKey } from '../../domain/tags.ts'
import { deviceIdProblem } from './-parts/words.ts'
import { sigfoxDevice } from './-resource.tsx'

export const Route = createFileRoute('/sigfox/register')({
  ...titled(t`Register a Sigfox device`),
  validateSearch: ({ device }: Record<string, unknown>): { device?: string } =>
    typeof device === 'string' ? { device } : {},
  component: RegisterSigfoxDevice,
})

function RegisterSigfoxDevice() {
  // One whose registration failed is tried again.
  const { device = '' } = Route.useSearch()
  return (
    <CreatePage
      key={device}
      resource={sigfoxDevice}
      operation={op.registerSigfoxDevice}
      title={t`Register a Sigfox device`}
      label={t`Register device`}
      fields={{
        deviceId: text({
          label: t`Device ID`,
          look: 'code',
          api: 'device_id',
          initial: device,
          hint: t`Up to 8 hexadecimal digits, on the device.`,
          required: t`Enter the device ID.`,
          read: readDeviceId,
          scanned: true,
          problem: deviceIdProblem,
        }),
        registrationSecret: text({
          label: t`Registration code (PAC)`,
          look: 'secret',
          hint: t`The 16 hexadecimal digits that came with the device. Each code works once.`,
          required: t`Enter the registration code.`,
        }),
        productCertificationId: text({
          label: t`Product certificate ID`,
          look: 'code',
          hint: t`Leave it empty for a prototype.`,
        }),
        name: text({ label: t`Name` }),
      }}
      call={({ deviceId, registrationSecret, productCertificationId, name }) => ({
        path: { device_id: deviceId },
        body: {
          registrationSecret,
          ...(productCertificationId && { productCertificationId }),
          ...(name && { tags: { [nameKey]: name } }),
        },
        secrets: [['registrationSecret']],
      })}
      made={(_device, { deviceId }) => ({
        to: '/sigfox/$deviceId',
        params: { deviceId },
      })}
    />
  )
}
