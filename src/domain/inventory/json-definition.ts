import { pointer, readJson } from '../json-text.ts'
import { judged, Stop, type Written, type WrittenResource } from './definition-fault.ts'
import type { ObjectModel } from './model.ts'

type Members = Readonly<Record<string, unknown>>

/**
 * Reads an object model in JSON: an object, or a list of one, with its resources in `resourcedefs`,
 * a list or an object by their ids. Throws `Stop`.
 */
export function jsonDefinition(text: string): ObjectModel {
  const read = readJson(text)
  if (!read.ok) {
    const { rule, at, what } = read
    throw new Stop('json', at, '', { rule, at, what })
  }
  const { value, positions } = read
  /** Where something stands, or what it is missing from. */
  const placeOf = (path: readonly (string | number)[]): number =>
    positions.get(pointer(path)) ?? (path.length === 0 ? 0 : placeOf(path.slice(0, -1)))
  const isList = Array.isArray(value)
  const path = isList ? [0] : []
  const object: unknown = isList ? value[0] : value
  if (!isMembers(object)) throw new Stop('noObject', placeOf(path), '{}')
  if (isList && value.length > 1) throw new Stop('severalObjects', placeOf([1]))
  const written = (members: Members, key: string, at: readonly (string | number)[]): Written => ({
    text: textIn(members[key]),
    at: placeOf([...at, key]),
  })
  const list = [...path, 'resourcedefs']
  const resources = entriesOf(object['resourcedefs']).map(([key, entry]): WrittenResource => {
    const place = [...list, key]
    if (!isMembers(entry)) throw new Stop('missing', placeOf(place), 'id')
    return {
      id: 'id' in entry ? written(entry, 'id', place) : { text: String(key), at: placeOf(place) },
      name: written(entry, 'name', place),
      operations: written(entry, 'operations', place),
      type: written(entry, 'type', place),
      multiple: textIn(entry['instancetype']).toLowerCase() === 'multiple',
      mandatory: entry['mandatory'] === true,
      range: textIn(entry['range']),
      units: textIn(entry['units']),
      description: textIn(entry['description']),
    }
  })
  return judged({
    id: written(object, 'id', path),
    name: written(object, 'name', path),
    description: textIn(object['description']),
    multiple: textIn(object['instancetype']).toLowerCase() === 'multiple',
    mandatory: object['mandatory'] === true,
    resources,
    at: placeOf(list),
  })
}

const isMembers = (value: unknown): value is Members =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

function entriesOf(value: unknown): (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((entry, at) => [at, entry] as const)
  return isMembers(value) ? Object.entries(value) : []
}

const textIn = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
