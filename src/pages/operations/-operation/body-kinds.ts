import type { Described } from '../../../domain/schema.ts'

/** How a body can be given: as JSON, as a file, or as either; the media type of each. */
export interface BodyKinds {
  readonly json?: string | undefined
  readonly file?: string | undefined
}

/** The kinds that the description knows for a body; a binary one is a file, whatever its type says. */
export function bodyKinds(body: Described['body']): BodyKinds {
  if (!body) return {}
  if (body.schema.format === 'binary') return { file: body.types[0] }
  const isJson = (type: string) => type.includes('json')
  return { json: body.types.find(isJson), file: body.types.find((type) => !isJson(type)) }
}

/** The type that a file is sent as: what the description insists on, or its own. */
export function fileType({ type }: { readonly type: string }, { file = '' }: BodyKinds): string {
  if (file.includes('json')) return file
  return type || (file.includes('*') ? 'application/octet-stream' : file)
}
