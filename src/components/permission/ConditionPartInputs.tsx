import { t } from '@lingui/core/macro'
import { Autocomplete, TextInput } from '@mantine/core'
import type { ConditionPart } from '../../domain/permission/condition-parts.ts'
import classes from './permission.module.css'

/** What the parts of a condition are called. */
export const partLabels: Readonly<Record<ConditionPart['kind'], string>> = {
  'own-name': t`Only for oneself`,
  from: t`From a day`,
  until: t`Until a day`,
  address: t`From an address range`,
  path: t`For one thing only`,
}

interface ConditionPartInputsProps {
  readonly part: ConditionPart
  /** The placeholders in the paths of the statement's operations. */
  readonly names: readonly string[]
  readonly onChange: (part: ConditionPart) => void
}

/** One part of a condition, as the documentation shows it. */
export function ConditionPartInputs({ part, names, onChange }: ConditionPartInputsProps) {
  switch (part.kind) {
    case 'own-name':
      return (
        <p className={classes.partText}>
          {t`Only where the user named in the call is the caller: one’s own password, MFA, AuthKeys.`}
        </p>
      )
    case 'from':
    case 'until':
      return (
        <TextInput
          size="xs"
          type="date"
          label={
            part.kind === 'from' ? t`From this day on (UTC)` : t`Up to and including this day (UTC)`
          }
          value={part.date}
          required
          withAsterisk={false}
          onChange={({ currentTarget }) => {
            // A date that is being typed is none yet.
            if (currentTarget.value !== '') onChange({ ...part, date: currentTarget.value })
          }}
        />
      )
    case 'address':
      return (
        <TextInput
          size="xs"
          label={t`Called from this range of IP addresses`}
          placeholder="203.0.113.0/24"
          spellCheck={false}
          autoComplete="off"
          value={part.range}
          onChange={({ currentTarget }) => onChange({ ...part, range: currentTarget.value })}
        />
      )
    case 'path':
      return (
        <>
          <Autocomplete
            size="xs"
            label={t`Where this in the path`}
            placeholder={names[0]}
            spellCheck={false}
            data={[...names]}
            value={part.name}
            onChange={(name) => onChange({ ...part, name })}
          />
          <TextInput
            size="xs"
            label={t`is exactly this`}
            spellCheck={false}
            autoComplete="off"
            value={part.value}
            onChange={({ currentTarget }) => onChange({ ...part, value: currentTarget.value })}
          />
        </>
      )
  }
}
