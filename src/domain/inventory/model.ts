/** The types that a resource of LwM2M can have, as the API names them. */
export const valueTypes = [
  'STRING',
  'INTEGER',
  'FLOAT',
  'BOOLEAN',
  'OPAQUE',
  'TIME',
  'OBJLNK',
] as const
export type ValueType = (typeof valueTypes)[number]

/** What can be done with a resource: read, written, executed, as the API spells it. */
export const operationKinds = ['NONE', 'R', 'W', 'RW', 'E', 'RE', 'WE', 'RWE'] as const
export type OperationKind = (typeof operationKinds)[number]

/** A resource as a model defines it. */
export interface ModelResource {
  readonly id: number
  readonly name: string
  readonly operations: OperationKind
  readonly multiple: boolean
  readonly mandatory: boolean
  /** Of what is only executed there is none. */
  readonly type?: ValueType | undefined
  readonly range: string
  readonly units: string
  readonly description: string
}

/** An object as a model defines it. */
export interface ObjectModel {
  readonly id: number
  readonly name: string
  readonly description: string
  /** It may have several instances. */
  readonly multiple: boolean
  readonly mandatory: boolean
  readonly resources: readonly ModelResource[]
}

/** How a definition is written. */
export type DefinitionFormat = 'xml' | 'json'

/** Custom models that an operator may have, and resources of each. */
export const modelLimit = 16
export const resourceLimit = 20
/** Objects have ids from 0 to this. */
export const largestId = 65_535
