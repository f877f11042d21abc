import { t } from '@lingui/core/macro'
import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { ApiError } from '../../../api/errors.ts'
import { useGetPayerInformation } from '../../../api/generated/client/payment/payment.ts'
import type { RegisterPayerInformationModel } from '../../../api/generated/models/registerPayerInformationModel.ts'
import { registerPayerInformation } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { send } from '../../../api/send.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { Form } from '../../../components/form/Form.tsx'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'

/** The fields, by the API's names, which the form has too. */
const fields = { companyName: 'companyName', department: 'department', fullName: 'fullName' }

/** Who pays, as statements are addressed. */
export function Payer() {
  const query = useGetPayerInformation()
  const mayChange = usePermissions().may(registerPayerInformation).allowed
  // Nobody has registered it: the API answers that with 400, not 404.
  const missing = query.error instanceof ApiError && query.error.status === 400
  const payer = query.data?.data ?? (missing ? {} : undefined)
  return (
    <Section title={t`Payer information`}>
      {!payer ? (
        <PanelState error={query.error} height={318} onRetry={() => void query.refetch()} />
      ) : mayChange ? (
        <PayerForm payer={payer} />
      ) : missing ? (
        <Quiet>{t`Not set. Statements come without a name.`}</Quiet>
      ) : (
        <Properties>
          <PropertyGroup title={t`On payment statements`}>
            <Property label={t`Company`}>{payer.companyName}</Property>
            <Property label={t`Department`}>{payer.department}</Property>
            <Property label={t`Full name`}>{payer.fullName}</Property>
          </PropertyGroup>
        </Properties>
      )}
    </Section>
  )
}

function PayerForm({ payer }: { readonly payer: RegisterPayerInformationModel }) {
  const { companyName = '', department = '', fullName = '' } = payer
  const form = useForm({
    initialValues: { companyName, department, fullName },
    validate: {
      fullName: (name) => (name.trim() === '' ? t`Enter a full name.` : null),
    },
  })
  const save = async (values: typeof form.values) => {
    await send(registerPayerInformation, { body: values }, { settled: true })
    form.resetDirty(values)
    notifications.show({ message: t`Payer information saved`, color: 'teal' })
  }
  return (
    <Form form={form} onSave={save} fields={fields}>
      {(busy) => (
        <>
          <Quiet>{t`Shown on all payment statements, past ones included.`}</Quiet>
          <TextInput
            label={t`Company`}
            autoComplete="organization"
            {...form.getInputProps('companyName')}
          />
          <TextInput
            label={t`Department`}
            autoComplete="off"
            {...form.getInputProps('department')}
          />
          <TextInput
            label={t`Full name`}
            withAsterisk
            autoComplete="name"
            {...form.getInputProps('fullName')}
          />
          <SubmitRow
            label={t`Save payer information`}
            busy={busy}
            disabled={!form.isDirty()}
            api={{ operation: registerPayerInformation, call: () => ({ body: form.values }) }}
          />
        </>
      )}
    </Form>
  )
}
