import { Select } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useState, type ReactNode } from 'react'
import { useChosenSims, useSimChoices } from '../../stats/-parts/useSimChoice.ts'

interface SimSelectProps {
  readonly label: string
  /** Empty for none. */
  readonly simId: string
  readonly onChange: (simId: string) => void
  readonly description?: string
  readonly error?: ReactNode
  readonly disabled?: boolean
}

/** Chooses a SIM, which the API searches for by name and number. */
export function SimSelect({ label, simId, onChange, ...props }: SimSelectProps) {
  const [typed, setTyped] = useState('')
  const [chosen] = useChosenSims(simId === '' ? [] : [simId])
  // What is chosen stands in the field; it is not what one searches for.
  const term = typed === chosen?.label ? '' : typed
  const { choices, nothing, error } = useSimChoices(term, chosen ? [chosen] : [])
  return (
    <Select
      {...props}
      label={label}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t`Search by name, SIM ID, IMSI or ICCID`}
      data={choices}
      value={simId || null}
      onChange={(next) => next !== null && onChange(next)}
      searchable
      allowDeselect={false}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={nothing}
      error={props.error ?? error}
    />
  )
}
