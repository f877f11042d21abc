import { t } from '@lingui/core/macro'
import type { UseFormReturnType } from '@mantine/form'
import { RowsInput, type RowsDraft } from '../-parts/RowsInput.tsx'

/** All routes to LANs behind SIMs. */
export function RouteInputs({ form }: { readonly form: UseFormReturnType<RowsDraft> }) {
  return (
    <RowsInput
      form={form}
      legend={t`Routes`}
      add={t`Add a route`}
      none={t`No LAN behind a SIM is reached.`}
      blank={{ simId: '', range: '' }}
      cells={[
        { name: 'simId', label: t`SIM ID`, width: '1fr', placeholder: '8981100000000000000' },
        { name: 'range', label: t`LAN behind it`, width: '1fr', placeholder: '192.168.1.0/24' },
      ]}
    />
  )
}
