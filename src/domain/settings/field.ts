import { exactText } from '../exact-json.ts'
import { isSettings, type Settings } from './settings.ts'

/** A value that one can choose, and what it is called. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** The choices, and beside them what is stored that is none of them. */
export function choicesWith(choices: readonly Choice[], ...stored: readonly string[]): Choice[] {
  const others = stored.filter((one) => one !== '' && !choices.some(({ value }) => value === one))
  return [...choices, ...others.map((value) => ({ value, label: value }))]
}

interface Known {
  /** Where the value stands inside of its settings. */
  readonly path: readonly string[]
  readonly label: string
  readonly help?: string
  readonly placeholder?: string
  /** Must be set where it is shown. */
  readonly required?: boolean
  /** Shown only while another value is as given, or is set at all where no value is given. */
  readonly shown?: (settings: Settings) => boolean
}

/** A key that the console knows: how it is asked for, checked and masked. */
export type Field = Known &
  /** `values`: what stands for off and for on, where those are not `false` and `true`. */
  (
    | { readonly type: 'switch'; readonly values?: readonly [off: string, on: string] }
    | {
        readonly type: 'text'
        readonly format?: TextFormat
        readonly suggestions?: readonly string[]
      }
    | { readonly type: 'longText' }
    | { readonly type: 'secret' }
    | {
        readonly type: 'number'
        readonly min: number
        readonly max: number
        readonly unit?: string
      }
    /** Other values than the choices are kept, and shown as they are. */
    | {
        readonly type: 'choice'
        readonly choices: readonly Choice[]
        /** All of them at once, beside each other; one is always chosen. */
        readonly segments?: boolean
      }
    | {
        readonly type: 'lines'
        readonly format?: TextFormat
        readonly most?: number
        readonly each: string
      }
    | { readonly type: 'checks'; readonly choices: readonly Choice[] }
    | {
        readonly type: 'credentials'
        readonly writes: 'object' | 'text'
        readonly kinds: readonly string[]
      }
  )

/** `clock` is a time of day, HH:mm. */
export type TextFormat = 'ipv4' | 'url' | 'pointer' | 'clock'

/** Fields that belong together, with the switch that turns them on, if there is one. */
export interface FieldGroup {
  readonly title: string
  readonly about?: string
  readonly toggle?: Field
  readonly fields: readonly Field[]
}

/** The value at a path; undefined where there is none. */
export function valueAt(settings: unknown, path: readonly string[]): unknown {
  let node = settings
  for (const key of path) {
    if (!isSettings(node) || !Object.hasOwn(node, key)) return undefined
    node = node[key]
  }
  return node
}

/**
 * The settings with a value at a path, or without it where it is `undefined`; objects on the way are
 * made as they are needed, and go with their last key. What stands beside it stays.
 */
export function withValue(settings: Settings, path: readonly string[], value: unknown): Settings {
  const [key, ...rest] = path
  if (key === undefined) return settings
  const { [key]: old, ...others } = settings
  const inner = isSettings(old) ? old : {}
  const next = rest.length === 0 ? value : withValue(inner, rest, value)
  const gone = next === undefined || (rest.length > 0 && value === undefined && isEmpty(next))
  if (gone) return others
  // In its old place, so that the order stays what the person knows.
  return Object.hasOwn(settings, key)
    ? Object.fromEntries(Object.entries(settings).map(([k, v]) => [k, k === key ? next : v]))
    : { ...settings, [key]: next }
}

const isEmpty = (value: unknown) => isSettings(value) && Object.keys(value).length === 0

/** A boolean as tolerantly as the platform's tools write them; undefined for anything else. */
export function asBoolean(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true
  if (value === false || value === 'false') return false
  return undefined
}

/** How a switch stands; undefined where its value says neither. */
export function switchedOn(
  { values }: Pick<Field & { type: 'switch' }, 'values'>,
  value: unknown,
): boolean | undefined {
  if (!values) return asBoolean(value)
  return values.some((one) => one === value) ? value === values[1] : undefined
}

/** Whether a switch is on; what is not set or not understood is off. */
export function isOn(settings: unknown, path: readonly string[]): boolean {
  return asBoolean(valueAt(settings, path)) === true
}

/** A text to show in a field; numbers and booleans as they are written. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return exactText(value)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** A list of texts; a single text counts as a list of one. */
export function asList(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return Array.isArray(value) ? value.map(asText) : []
}

const referenceKey = '$credentialsId'

/** The id of the credential set that a value refers to, in either of the ways it is written. */
export function credentialsId(value: unknown): string {
  return asText(isSettings(value) ? value[referenceKey] : value)
}

/**
 * A reference to a credential set, in the way that is there already, else as `writes` says. An empty
 * id is no reference.
 */
export function reference(id: string, old: unknown, writes: 'object' | 'text'): unknown {
  if (id === '') return undefined
  const asObject = old === undefined || old === '' ? writes === 'object' : isSettings(old)
  if (!asObject) return id
  return { ...(isSettings(old) ? old : {}), [referenceKey]: id }
}

/** What an input makes of a value: two that it shows alike are the same to whoever looks at it. */
function shownAs(field: Field, value: unknown): string {
  switch (field.type) {
    case 'switch':
      return String(switchedOn(field, value) === true)
    case 'lines':
    case 'checks':
      return JSON.stringify(asList(value))
    case 'credentials':
      return credentialsId(value)
    default:
      return asText(value)
  }
}

/**
 * The settings with what was entered in a field. What looks as it did in `base` is as it was there,
 * in the platform's own way to write it: nothing is sent differently from how it came.
 */
export function withEntered(
  settings: Settings,
  field: Field,
  entered: unknown,
  base: Settings | undefined,
): Settings {
  const was = valueAt(base, field.path)
  const back = base !== undefined && shownAs(field, entered) === shownAs(field, was)
  return withValue(settings, field.path, back ? was : entered)
}

/** The keys of some settings that no field of their form stands for. */
export function unknownKeys(groups: readonly FieldGroup[], settings: Settings): readonly string[] {
  const known = new Set(
    groups.flatMap(({ toggle, fields }) =>
      [...(toggle ? [toggle] : []), ...fields].map(({ path }) => path[0]),
    ),
  )
  return Object.keys(settings).filter((key) => !known.has(key))
}
