import { t } from '@lingui/core/macro'
import { same } from '../../domain/settings/difference.ts'
import {
  asList,
  credentialsId,
  isOn,
  switchedOn,
  valueAt,
  type Field,
  type FieldGroup,
  type TextFormat,
} from '../../domain/settings/field.ts'
import { unknownSecrets } from '../../domain/settings/secrets.ts'
import { isSettings, type Settings } from '../../domain/settings/settings.ts'

/** Something that keeps settings from being saved, and where it stands. */
export interface Problem {
  readonly path: readonly string[]
  readonly message: string
  /** A value is needed and there is none (yet). */
  readonly missing?: true
}

/** The problems of `next` that are new: what is stored already, however odd, may stay as it is. */
export function newProblems(
  problemsOf: (settings: Settings) => readonly Problem[],
  stored: Settings,
  next: Settings,
): readonly Problem[] {
  const old = problemsOf(stored)
  return problemsOf(next).filter(
    ({ path, message }) =>
      !old.some((one) => one.message === message && same(one.path, path)) ||
      !same(valueAt(stored, path), valueAt(next, path)),
  )
}

/** Dots that stand for no stored secret. */
export function secretProblems(settings: Settings): readonly Problem[] {
  return unknownSecrets(settings).map((path) => ({
    path: path.map(String),
    message: t`These dots stand for no stored secret. Type the secret.`,
  }))
}

/** What is wrong with the values of known fields; those of a group that is off need not be there. */
export function fieldProblems(
  groups: readonly FieldGroup[],
  settings: Settings,
  above: readonly string[] = [],
): readonly Problem[] {
  return groups.flatMap(({ toggle, fields }) => {
    const on = toggle === undefined || isOn(settings, toggle.path)
    return [...(toggle ? [toggle] : []), ...fields].flatMap((field): readonly Problem[] => {
      const value = valueAt(settings, field.path)
      const wanted = on && field.required === true && (field.shown?.(settings) ?? true)
      const { label } = field
      const message = isBlank(value)
        ? wanted
          ? t`${label}: a value is needed here.`
          : undefined
        : typeProblem(field, value)
      if (message === undefined) return []
      const path = [...above, ...field.path]
      return [{ path, message, ...(isBlank(value) && { missing: true as const }) }]
    })
  })
}

function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return isSettings(value) && credentialsId(value) === '' && '$credentialsId' in value
}

function typeProblem(field: Field, value: unknown): string | undefined {
  switch (field.type) {
    case 'switch':
      return switchedOn(field, value) === undefined ? t`This must be true or false.` : undefined
    case 'number':
      return numberProblem(value, field)
    case 'lines':
    case 'checks':
      return listProblem(field, value)
    case 'credentials':
      return typeof value === 'string' || credentialsId(value) !== ''
        ? undefined
        : t`This must name a credential set.`
    case 'text':
      return typeof value === 'string' ? formatProblem(value, field.format) : notText
    default:
      return typeof value === 'string' ? undefined : notText
  }
}

const notText = t`This must be a text.`

function numberProblem(value: unknown, { min, max }: { min: number; max: number }) {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max) {
    return undefined
  }
  return t`This must be a whole number from ${min} to ${max}.`
}

function listProblem(
  field: Field & { type: 'lines' | 'checks' },
  value: unknown,
): string | undefined {
  const isText = (part: unknown) =>
    typeof part === 'string' || (field.type === 'checks' && typeof part === 'number')
  const isList = Array.isArray(value) && value.every(isText)
  if (!isList && typeof value !== 'string') return t`This must be a list of texts.`
  if (field.type === 'checks') return undefined
  const items = asList(value)
  if (items.includes('')) return t`No line may be empty.`
  const { most } = field
  if (most !== undefined && items.length > most) return t`There may be ${most} at most.`
  const wrong = items.find((item) => formatProblem(item, field.format) !== undefined)
  return wrong === undefined ? undefined : formatProblem(wrong, field.format)
}

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'
const formats: Readonly<Record<TextFormat, RegExp>> = {
  ipv4: new RegExp(`^${octet}(?:\\.${octet}){3}$`),
  url: /^[a-z][a-z0-9+.-]*:\/\/\S+$/i,
  pointer: /^(?:\/.*)?$/,
  clock: /^(?:[01]\d|2[0-3]):[0-5]\d$/,
}

function formatProblem(text: string, format: TextFormat | undefined): string | undefined {
  if (format === undefined || formats[format].test(text)) return undefined
  const shown = text.slice(0, 60)
  switch (format) {
    case 'ipv4':
      return t`“${shown}” is not an IPv4 address.`
    case 'url':
      return t`“${shown}” is not a URL with its scheme, such as https://.`
    case 'pointer':
      return t`“${shown}” is not a JSON pointer, beginning with a slash.`
    case 'clock':
      return t`“${shown}” is not a time of day, such as 18:30.`
  }
}
