import { t } from '@lingui/core/macro'
import { Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { GetOrderResponse as Order } from '../../../api/generated/models/getOrderResponse.ts'
import { GroupInput } from '../../../components/group/GroupSelect.tsx'
import { beginningOf, subscriptionsIn, type Beginning } from './beginning.ts'

interface BeginningInputsProps {
  readonly form: UseFormReturnType<Beginning>
  readonly resources: readonly Order[]
}

const order = ['label' as const, 'input' as const, 'description' as const, 'error' as const]

/** What the SIMs of one subscription begin with; another one shows what is stored for it. */
export function BeginningInputs({ form, resources: [one] }: BeginningInputsProps) {
  const { subscription, groupId } = form.values
  return (
    <>
      <Select
        label={t`Subscription`}
        data={one ? [...subscriptionsIn(one)] : []}
        allowDeselect={false}
        value={subscription || null}
        onChange={(next) => one && next !== null && form.setValues(beginningOf(one, next))}
      />
      <GroupInput
        value={groupId}
        onChange={(next) => form.setFieldValue('groupId', next)}
        error={undefined}
        resources={[]}
      />
      <TextInput
        label={t`Speed class`}
        description={t`Optional, such as s1.fast. The usual one otherwise.`}
        inputWrapperOrder={order}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('speedClass')}
      />
      <TextInput
        label={t`Name`}
        description={t`Optional: all of them begin with it.`}
        inputWrapperOrder={order}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
    </>
  )
}
