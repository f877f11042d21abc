import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { corrections } from './corrections.ts'
import type { Json } from './correcting.ts'

interface Schema {
  readonly enum?: readonly string[]
  readonly nullable?: boolean
}

interface Api {
  readonly components: {
    readonly schemas: Record<string, { properties: Record<string, Schema> } | undefined>
  }
  readonly paths: Record<string, Record<string, { parameters: readonly Json[] }> | undefined>
}

const published = parse(await readFile('spec/soracom-api.yaml', 'utf8')) as Json
const generated = JSON.parse(await readFile('src/api/generated/openapi.json', 'utf8')) as Api

function property(schema: string, name: string): Schema {
  const found = generated.components.schemas[schema]?.properties[name]
  if (!found) throw new Error(`no ${schema}.${name}`)
  return found
}

describe.each(corrections.map((correction) => [correction.what, correction] as const))(
  '%s',
  (_, correction) => {
    test('has a reason, and something to correct', () => {
      expect(correction.reason).toMatch(/\w+ \w+/)
      const api = structuredClone(published)
      correction.apply(api)
      expect(api).not.toEqual(published)
    })

    test('fails where the description no longer has what it corrects', () => {
      expect(() => correction.apply({ paths: {}, components: { schemas: {} } })).toThrow('spec has')
    })
  },
)

test('what is generated rests on the description with all corrections, and on nothing else', () => {
  const api = structuredClone(published)
  for (const correction of corrections) correction.apply(api)
  expect(generated).toEqual(JSON.parse(JSON.stringify(api)))
})

test('a SIM may be in every state there is', () => {
  const states = property('Sim', 'status').enum
  expect(states).toEqual(expect.arrayContaining(['ready', 'terminated', 'testing', 'shipped']))
  expect(property('SimplifiedSubscriber', 'status').enum).toContain('suspended')
})

test('what is absent is null, not a text', () => {
  expect(JSON.stringify(generated)).not.toContain('(null value)')
  expect(property('Sim', 'expiryAction').nullable).toBe(true)
  expect(property('SessionEvent', 'imei').nullable).toBe(true)
})

test('no parameter has a default that its own values do not include', () => {
  const wrong = Object.values(generated.paths).flatMap((methods) =>
    Object.values(methods ?? {}).flatMap(({ parameters = [] }) =>
      parameters.filter(({ schema }) => {
        const { default: value, enum: values } = (schema ?? {}) as {
          default?: string
          enum?: string[]
        }
        return value !== undefined && values !== undefined && !values.includes(value)
      }),
    ),
  )
  expect(wrong).toEqual([])
})
