export interface Json {
  [key: string]: unknown
}

export interface Correction {
  readonly what: string
  readonly reason: string
  /** Edits the document in place. */
  readonly apply: (api: Json) => void
}

/** Walks to a node of the document; throws when the description no longer has it. */
export function at(api: Json, ...path: string[]): Json {
  let node: unknown = api
  for (const step of path) {
    node = (node as Json | undefined)?.[step]
    if (node === undefined) throw new Error(`spec has no ${path.join('/')}`)
  }
  return node as Json
}

export function schemaProperty(api: Json, schema: string, property: string): Json {
  return at(api, 'components', 'schemas', schema, 'properties', property)
}

/** A reference bears nothing beside it, so it is wrapped. */
export function makeNullable(api: Json, schema: string, property: string): void {
  const properties = at(api, 'components', 'schemas', schema, 'properties')
  const node = schemaProperty(api, schema, property)
  properties[property] =
    '$ref' in node ? { allOf: [node], nullable: true } : { ...node, nullable: true }
}

/** One object with the members of all that a node says it may be. */
export function merged(api: Json, { oneOf }: Json): Json {
  const members = (oneOf as { $ref: string }[]).map(({ $ref }) =>
    at(api, 'components', 'schemas', $ref.split('/').at(-1) ?? '', 'properties'),
  )
  return { type: 'object', properties: Object.assign({}, ...members) as Json }
}
