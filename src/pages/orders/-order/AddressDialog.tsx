import { t } from '@lingui/core/macro'
import { Modal } from '@mantine/core'
import * as op from '../../../api/generated/operations.ts'
import { send } from '../../../api/send.ts'
import type { AnyFields } from '../../../components/form/fields.ts'
import { FieldsForm } from '../../../components/form/FieldsForm.tsx'
import { addressCall, addressFields, type AddressValues } from '../addresses/-fields.ts'

interface AddressDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** The id of the new one. */
  readonly onAdded: (shippingAddressId: string) => void
}

/** Adds a shipping address without leaving the order that it is for. */
export function AddressDialog({ opened, onClose, onAdded }: AddressDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t`Add a shipping address`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <FieldsForm
        fields={addressFields as AnyFields}
        label={t`Add address`}
        operation={op.createShippingAddress}
        call={(values) => addressCall(values as AddressValues)}
        dialog
        onSave={async (values) => {
          const call = addressCall(values as AddressValues)
          const { data } = await send(op.createShippingAddress, call, { settled: true })
          onAdded(data.shippingAddressId)
        }}
        onCancel={onClose}
      />
    </Modal>
  )
}
