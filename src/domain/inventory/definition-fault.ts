import {
  largestId,
  operationKinds,
  resourceLimit,
  valueTypes,
  type ModelResource,
  type ObjectModel,
  type OperationKind,
  type ValueType,
} from './model.ts'
import type { JsonFault } from '../json-text.ts'

/** What a definition lacks or has wrong. */
export type DefinitionRule =
  | 'empty'
  | 'xml'
  | 'json'
  | 'noObject'
  | 'severalObjects'
  | 'missing'
  | 'id'
  | 'twice'
  | 'operations'
  | 'type'
  | 'noType'
  | 'noResources'
  | 'tooMany'

/** What is wrong with a definition, and where: an offset in UTF-16 units. */
export interface DefinitionFault {
  readonly rule: DefinitionRule
  readonly at: number
  /** The element, key or value that it is about; what the reader of XML says of it. */
  readonly what: string
  /** Where the text is no JSON at all. */
  readonly json?: JsonFault
}

/** Ends the reading of a definition. */
export class Stop extends Error {
  readonly fault: DefinitionFault
  constructor(rule: DefinitionRule, at: number, what = '', json?: JsonFault) {
    super(rule)
    this.fault = { rule, at, what, ...(json && { json }) }
  }
}

/** A part of a definition as it was written, and where it stands. */
export interface Written {
  readonly text: string
  readonly at: number
}

/** What the two ways of writing know of a resource, before anything is judged. */
export interface WrittenResource {
  readonly id: Written
  readonly name: Written
  readonly operations: Written
  readonly type: Written
  readonly multiple: boolean
  readonly mandatory: boolean
  readonly range: string
  readonly units: string
  readonly description: string
}

export interface WrittenObject extends Pick<ObjectModel, 'description' | 'multiple' | 'mandatory'> {
  readonly id: Written
  readonly name: Written
  readonly resources: readonly WrittenResource[]
  /** Where the list of resources begins. */
  readonly at: number
}

/** The model that was written. Throws `Stop` at the first thing that is wrong. */
export function judged(written: WrittenObject): ObjectModel {
  const { id, name, resources, at, ...rest } = written
  const model = { ...rest, id: idOf(id), name: textOf(name, 'Name') }
  if (resources.length === 0) throw new Stop('noResources', at)
  const beyond = resources[resourceLimit]
  if (beyond) throw new Stop('tooMany', beyond.id.at, String(resources.length))
  const seen = new Set<number>()
  return {
    ...model,
    resources: resources.map((one) => {
      const resource = resourceOf(one)
      if (seen.has(resource.id)) throw new Stop('twice', one.id.at, String(resource.id))
      seen.add(resource.id)
      return resource
    }),
  }
}

function resourceOf(written: WrittenResource): ModelResource {
  const { id, name, operations, type, ...rest } = written
  const allowed = operationsOf(operations)
  const holds = allowed.includes('R') || allowed.includes('W')
  if (holds && type.text === '') throw new Stop('noType', type.at, name.text)
  return {
    ...rest,
    id: idOf(id),
    name: textOf(name, 'Name'),
    operations: allowed,
    type: type.text === '' ? undefined : typeOf(type),
  }
}

function idOf({ text, at }: Written): number {
  if (text === '') throw new Stop('missing', at, 'ID')
  const id = Number(text)
  if (!/^\d{1,5}$/.test(text) || id > largestId) throw new Stop('id', at, text)
  return id
}

function textOf({ text, at }: Written, what: string): string {
  if (text === '') throw new Stop('missing', at, what)
  return text
}

/** In any order of their letters; none at all is how a resource says that nothing can be done. */
function operationsOf({ text, at }: Written): OperationKind {
  const letters = new Set(text.toUpperCase())
  if (letters.size === 0 || text.toUpperCase() === 'NONE') return 'NONE'
  const found = operationKinds.find(
    (kind) => kind.length === letters.size && kind.length === text.length && within(kind, letters),
  )
  if (!found) throw new Stop('operations', at, text)
  return found
}

const within = (kind: string, letters: ReadonlySet<string>) =>
  [...kind].every((letter) => letters.has(letter))

/** The OMA's own names of types. */
const aliases: Readonly<Record<string, ValueType>> = {
  'UNSIGNED INTEGER': 'INTEGER',
  OBJLINK: 'OBJLNK',
  CORELNK: 'STRING',
}

function typeOf({ text, at }: Written): ValueType {
  const wanted = text.toUpperCase()
  const found = valueTypes.find((type) => type === wanted) ?? aliases[wanted]
  if (!found) throw new Stop('type', at, text)
  return found
}
