import { TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useState } from 'react'
import type { CustomProps } from '../../../components/form/fields.ts'
import { overlapText, subnetText } from './create-words.ts'

const code = { input: { fontFamily: 'var(--mantine-font-family-monospace)' } }
const order = ['label' as const, 'input' as const, 'description' as const, 'error' as const]

/**
 * The range for devices, and below it ranges to hold it against, which are sent nowhere: whether it
 * overlaps what will be connected is better known before than after.
 */
export function SubnetInput({ value, onChange, error }: CustomProps<string>) {
  const [others, setOthers] = useState('')
  const common = {
    autoComplete: 'off',
    spellCheck: false,
    styles: code,
    inputWrapperOrder: order,
    withAsterisk: false,
  }
  return (
    <>
      <TextInput
        {...common}
        label={t`Device subnet`}
        required
        description={subnetText(value.trim())}
        error={error}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <TextInput
        {...common}
        label={t`Check against your networks`}
        placeholder="10.1.0.0/16 192.168.0.0/24"
        description={
          overlapText(others, value.trim()) ??
          t`Not sent. Enter the ranges that you will connect, to see whether they overlap.`
        }
        value={others}
        onChange={({ currentTarget }) => setOthers(currentTarget.value)}
      />
    </>
  )
}
