import type { Block } from './prose.ts'

/** The shape of a value as the API's description has it; `ref` names one of its family's schemas. */
export interface Schema {
  readonly ref?: string
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object'
  readonly format?: string
  readonly description?: readonly Block[]
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly example?: unknown
  readonly nullable?: boolean
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  /** The values of a map. */
  readonly additionalProperties?: Schema | boolean
  readonly oneOf?: readonly Schema[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: Schema
  readonly description: readonly Block[]
  readonly examples: readonly Example[]
}

export interface Example {
  readonly name: string
  readonly value: unknown
}

/** One status that an operation answers with. */
export interface DescribedAnswer {
  readonly status: string
  readonly description: readonly Block[]
  readonly type?: string
  readonly schema?: Schema
  readonly example?: unknown
}

/** What the description says of one operation beyond the catalogue. */
export interface Described {
  readonly description: readonly Block[]
  readonly parameters: readonly Parameter[]
  readonly body?: {
    readonly types: readonly string[]
    readonly required: boolean
    readonly description: readonly Block[]
    readonly schema: Schema
    readonly examples: readonly Example[]
  }
  readonly answers: readonly DescribedAnswer[]
}

/** What the description says of the operations of one family (tag). */
export interface Family {
  readonly operations: Readonly<Record<string, Described>>
  readonly schemas: Readonly<Record<string, Schema>>
}

/** What a schema stands for: the named one where it is a reference; of a circle, what it began with. */
export function resolved(schema: Schema, schemas: Family['schemas']): Schema {
  let found = schema
  for (let steps = 0; found.ref !== undefined && steps < 10; steps++) {
    const named = schemas[found.ref]
    if (!named) return {}
    found = named
  }
  return found
}
