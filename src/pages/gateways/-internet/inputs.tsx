import { t } from '@lingui/core/macro'
import type { UseFormReturnType } from '@mantine/form'
import { RowsInput, type RowCell, type RowsDraft } from '../-parts/RowsInput.tsx'
import { actionOptions } from './filter-rows.ts'

interface InputsProps {
  readonly form: UseFormReturnType<RowsDraft>
}

const action: RowCell = { name: 'action', label: t`Action`, width: '110px', options: actionOptions }
const traffic: readonly RowCell[] = [
  { name: 'protocol', label: t`Protocol`, width: '90px', placeholder: t`tcp` },
  { name: 'ports', label: t`Ports`, width: '120px', placeholder: t`any` },
]

/** The whole routing filter. */
export function FilterInputs({ form }: InputsProps) {
  return (
    <RowsInput
      form={form}
      legend={t`Entries`}
      add={t`Add an entry`}
      none={t`Without entries everything is let through.`}
      blank={{ action: 'deny', ipRange: '' }}
      cells={[
        action,
        { name: 'ipRange', label: t`Destination`, width: '1fr', placeholder: '192.0.2.0/24' },
      ]}
    />
  )
}

/** All rules about domains. */
export function DomainInputs({ form }: InputsProps) {
  return (
    <RowsInput
      form={form}
      legend={t`Domains that are let through`}
      add={t`Add a domain`}
      none={t`No rule about a domain.`}
      blank={{ domain: '', protocol: 'tcp', ports: '443' }}
      cells={[
        { name: 'domain', label: t`Domain`, width: '1fr', placeholder: t`*.example.com` },
        ...traffic,
      ]}
    />
  )
}

/** All rules about addresses. */
export function RangeInputs({ form }: InputsProps) {
  return (
    <RowsInput
      form={form}
      legend={t`Rules by address`}
      add={t`Add a rule`}
      none={t`No rule about an address.`}
      blank={{ action: 'allow', range: '', protocol: 'any', ports: '' }}
      cells={[
        action,
        { name: 'range', label: t`Destination`, width: '1fr', placeholder: '192.0.2.0/24' },
        ...traffic,
      ]}
    />
  )
}
