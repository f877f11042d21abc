import { t } from '@lingui/core/macro'
import { Button, Group, NumberInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { FormError } from '../../components/form/FormError.tsx'
import { setFaults, type Faults } from './-control.ts'

interface LimitFormProps {
  readonly faults: Faults['faults']
  readonly limit: number
}

/** How many calls a minute are let through, per tag of the API. */
export function LimitForm({ faults, limit }: LimitFormProps) {
  const [typed, setTyped] = useState<number | string>(limit)
  const [error, setError] = useState<unknown>()
  const isGood = typeof typed === 'number' && typed >= 1 && typed <= 1_000_000
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isGood) return
    setError(undefined)
    await setFaults({ faults, rateLimitPerMinute: typed }).catch(setError)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <FormError error={error} />
      <Group gap="xs" align="flex-end">
        <NumberInput
          label={t`Rate limit: calls per minute and tag of the API`}
          w={200}
          styles={{ label: { whiteSpace: 'nowrap' } }}
          value={typed}
          onChange={setTyped}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          thousandSeparator=","
        />
        <Button type="submit" variant="default" disabled={!isGood || typed === limit}>
          {t`Set the limit`}
        </Button>
      </Group>
    </form>
  )
}
