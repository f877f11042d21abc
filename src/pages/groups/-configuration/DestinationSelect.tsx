import { Autocomplete, Select } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useState } from 'react'
import type { Settings } from '../../../domain/settings/settings.ts'
import { serviceChoices, serviceOf, type Service } from '../../../words/group/destinations.ts'
import { asText, choicesWith, valueAt, withValue } from '../../../domain/settings/field.ts'

interface DestinationSelectProps {
  readonly services: readonly Service[]
  readonly settings: Settings
  readonly onChange: (settings: Settings) => void
  readonly readOnly: boolean
}

const other = 'other'

/** Which cloud service data goes to: one that is known, or any by its two names. */
export function DestinationSelect(props: DestinationSelectProps) {
  const { services, settings, onChange, readOnly } = props
  const known = serviceOf(services, settings)
  const provider = asText(valueAt(settings, ['destination', 'provider']))
  const service = asText(valueAt(settings, ['destination', 'service']))
  const [wanted, setWanted] = useState(false)
  const typed = !known && (wanted || provider !== '' || service !== '')
  const set = (key: string, value: string) =>
    onChange(withValue(settings, ['destination', key], value || undefined))
  return (
    <>
      <Select
        label={t`Service`}
        placeholder={t`Choose a service`}
        data={choicesWith([
          ...serviceChoices(services),
          { value: other, label: t`Another service` },
        ])}
        searchable
        disabled={readOnly}
        nothingFoundMessage={t`No service is called so.`}
        value={known ? `${known.provider}/${known.service}` : typed ? other : null}
        onChange={(choice) => {
          setWanted(choice === other)
          const chosen = services.find((one) => `${one.provider}/${one.service}` === choice)
          const named = withValue(settings, ['destination', 'provider'], chosen?.provider)
          onChange(withValue(named, ['destination', 'service'], chosen?.service))
        }}
      />
      {typed && (
        <>
          <Autocomplete
            label={t`Provider`}
            data={[...new Set([...services.map((one) => one.provider), 'google'])]}
            disabled={readOnly}
            value={provider}
            onChange={(value) => set('provider', value)}
          />
          <Autocomplete
            label={t`Name of the service`}
            data={[]}
            disabled={readOnly}
            value={service}
            onChange={(value) => set('service', value)}
          />
        </>
      )}
    </>
  )
}
