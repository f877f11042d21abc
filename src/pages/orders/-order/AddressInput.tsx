import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useListShippingAddresses } from '../../../api/generated/client/shipping-address/shipping-address.ts'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { send } from '../../../api/send.ts'
import { listText } from '../../../components/detail/locale.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import type { AnyFields, CustomProps } from '../../../components/form/fields.ts'
import { FieldsForm } from '../../../components/form/FieldsForm.tsx'
import { addressCall, addressFields, type AddressValues } from '../addresses/-fields.ts'
import { addressName } from '../addresses/-resource.tsx'

/** Chooses where an order is sent to, or says a new place. */
export function AddressInput({ value, onChange, error }: CustomProps<string>) {
  const { may } = usePermissions()
  const [adding, setAdding] = useState(false)
  const { operator_id: operatorId } = ownOperator()
  const query = useListShippingAddresses(operatorId)
  const addresses = query.data?.data.shippingAddresses ?? []
  return (
    <>
      <Radio.Group label={t`Send to`} value={value} onChange={onChange} error={error}>
        <Stack gap="sm" my="xs">
          {!query.data && (
            <PanelState error={query.error} onRetry={() => void query.refetch()} height={80} />
          )}
          {query.data && addresses.length === 0 && (
            <Quiet>{t`There is no shipping address yet.`}</Quiet>
          )}
          {addresses.map((address) => (
            <Radio
              key={address.shippingAddressId}
              value={address.shippingAddressId}
              label={addressName(address)}
              description={listText(
                [address.zipCode, address.state, address.city, address.addressLine1].filter(
                  Boolean,
                ),
                'unit',
              )}
            />
          ))}
        </Stack>
      </Radio.Group>
      {may(op.createShippingAddress).allowed && (
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => setAdding(true)}
          >
            {t`Add an address`}
          </Button>
        </Group>
      )}
      <Modal opened={adding} onClose={() => setAdding(false)} title={t`Add a shipping address`}>
        <FieldsForm
          fields={addressFields as AnyFields}
          label={t`Add address`}
          operation={op.createShippingAddress}
          call={(values) => addressCall(values as AddressValues)}
          dialog
          onSave={async (values) => {
            const call = addressCall(values as AddressValues)
            const { data } = await send(op.createShippingAddress, call, { settled: true })
            onChange(data.shippingAddressId)
            setAdding(false)
          }}
          onCancel={() => setAdding(false)}
        />
      </Modal>
    </>
  )
}
