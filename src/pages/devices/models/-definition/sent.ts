import type { Definition } from '../../../../domain/inventory/definition.ts'

const types = { xml: 'application/xml', json: 'application/json' } as const

/** How a definition is sent: its text, under the media type of its format. */
export function sent(definition: string, { format }: Pick<Definition, 'format'>) {
  const type = types[format]
  return {
    body: new Blob([definition], { type }),
    options: { headers: { 'Content-Type': type }, settled: true },
  }
}
