import { t } from '@lingui/core/macro'
import { Button, Group, Radio, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useListShippingAddresses } from '../../../api/generated/client/shipping-address/shipping-address.ts'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { listText } from '../../../components/detail/locale.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { late } from '../../../components/feedback/late.tsx'
import type { CustomProps } from '../../../components/form/fields.ts'
import { LateDialog } from '../../../components/shell/LateDialog.tsx'
import { addressName } from '../addresses/-resource.tsx'

const AddressDialog = late(() => import('./AddressDialog.tsx').then((all) => all.AddressDialog))

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
            onPointerEnter={() => void AddressDialog.preload()}
            onFocus={() => void AddressDialog.preload()}
            onClick={() => setAdding(true)}
          >
            {t`Add an address`}
          </Button>
        </Group>
      )}
      <LateDialog opened={adding} part={AddressDialog}>
        {(opened) => (
          <AddressDialog
            opened={opened}
            onClose={() => setAdding(false)}
            onAdded={(id) => {
              onChange(id)
              setAdding(false)
            }}
          />
        )}
      </LateDialog>
    </>
  )
}
