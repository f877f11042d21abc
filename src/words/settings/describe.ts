import { t } from '@lingui/core/macro'
import { exactText, writeJson } from '../../domain/exact-json.ts'
import {
  asList,
  asText,
  choicesWith,
  credentialsId,
  switchedOn,
  unknownKeys,
  valueAt,
  type Choice,
  type Field,
  type FieldGroup,
} from '../../domain/settings/field.ts'
import { maskSecrets } from '../../domain/settings/secrets.ts'
import { isSettings, type Settings } from '../../domain/settings/settings.ts'

/** One setting as it is told to people. */
export interface Described {
  readonly key: string
  readonly label: string
  readonly text: string
  /** More than one line: an object or a list that no field is known for. */
  readonly block: boolean
}

/**
 * What is set, in the words of the form; what no field stands for as the API has it. Secrets are
 * dots unless `reveal`.
 */
export function described(
  groups: readonly FieldGroup[],
  stored: unknown,
  reveal: boolean,
): readonly Described[] {
  const shown = reveal ? stored : maskSecrets(stored)
  if (!isSettings(shown)) return []
  const known = groups.flatMap(({ title, toggle, fields }) => [
    // Whether a service is on is said of the service, not of its switch.
    ...(toggle ? [{ label: title, field: toggle }] : []),
    ...fields.map((field) => ({ label: field.label, field })),
  ])
  return [
    ...known.flatMap(({ label, field }) => {
      const value = valueAt(shown, field.path)
      const text = value === undefined ? undefined : (fieldText(field, value) ?? plain(value))
      if (text === undefined) return []
      return [{ key: field.path.join('.'), label, text, block: false }]
    }),
    ...unknownKeys(groups, shown).map((key) => raw(key, shown)),
  ]
}

function raw(key: string, settings: Settings): Described {
  const value = settings[key]
  const block = typeof value === 'object' && value !== null
  return { key, label: key, text: plain(value), block }
}

const plain = (value: unknown) =>
  typeof value === 'string' ? exactText(value) : writeJson(value, 2)

/** A value in the words of its field; nothing where it is of another kind. */
export function fieldText(field: Field, value: unknown): string | undefined {
  switch (field.type) {
    case 'switch': {
      const on = switchedOn(field, value)
      return on === undefined ? undefined : on ? t`On` : t`Off`
    }
    case 'choice':
      return labelIn(field.choices, asText(value)) || undefined
    case 'checks':
      return listed(asList(value).map((one) => labelIn(field.choices, one)))
    case 'lines':
      return listed(asList(value))
    case 'credentials':
      return credentialsId(value) || undefined
    case 'number': {
      const [number, unit] = [asText(value), field.unit]
      return unit === undefined || number === '' ? number || undefined : t`${number} ${unit}`
    }
    default:
      return typeof value === 'string' ? exactText(value) : undefined
  }
}

const listed = (items: readonly string[]) => items.join(', ') || undefined

const labelIn = (choices: readonly Choice[], value: string) =>
  choicesWith(choices, value).find((one) => one.value === value)?.label ?? value
