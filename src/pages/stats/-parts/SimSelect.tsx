import { Select } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useState, type ReactNode } from 'react'
import { useChosenSims, useSimChoices } from './useSimChoice.ts'

interface SimSelectProps {
  readonly label: string
  /** Empty for none. */
  readonly simId: string
  readonly onChange: (simId: string) => void
  /** It can be emptied again. */
  readonly clearable?: boolean
  readonly placeholder?: string
  readonly description?: string
  readonly error?: ReactNode
  readonly disabled?: boolean
}

/** Chooses a SIM, which the API searches for by name and number. */
export function SimSelect({ label, simId, onChange, clearable = false, ...props }: SimSelectProps) {
  const [typed, setTyped] = useState('')
  const [chosen] = useChosenSims(simId === '' ? [] : [simId])
  // What is chosen stands in the field; it is not what one searches for.
  const term = typed === chosen?.label ? '' : typed
  const { choices, nothing, error } = useSimChoices(term, chosen ? [chosen] : [])
  return (
    <Select
      placeholder={t`Search by name, SIM ID, IMSI or ICCID`}
      {...props}
      label={label}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={choices}
      value={simId || null}
      onChange={(next) => (next !== null || clearable) && onChange(next ?? '')}
      searchable
      allowDeselect={clearable}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t`Remove the SIM` }}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={nothing}
      error={props.error ?? error}
    />
  )
}
