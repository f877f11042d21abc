import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import { operations } from '../src/api/operations.ts'
import type { Family } from '../src/domain/schema.ts'
import type { Json } from '../spec/correcting.ts'
import { describeSources } from './describe.ts'

const api = JSON.parse(await readFile('src/api/generated/openapi.json', 'utf8')) as Json
const sources = describeSources(api)
const families = new Map(
  [...sources]
    .filter(([file]) => file.startsWith('describe/'))
    .map(([file, text]) => [
      file.slice('describe/'.length, -'.json'.length),
      JSON.parse(text) as Family,
    ]),
)

/** Every name that a value refers to, at any depth. */
function refsIn(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return []
  const { ref } = node as { ref?: unknown }
  return [...(typeof ref === 'string' ? [ref] : []), ...Object.values(node).flatMap(refsIn)]
}

/** The operations that texts link to. */
function linksIn(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return []
  const { kind, id } = node as { kind?: unknown; id?: unknown }
  return [...(kind === 'operation' ? [String(id)] : []), ...Object.values(node).flatMap(linksIn)]
}

describe('what describes the operations', () => {
  test('has every operation in the file of its family, with all path variables and an answer', () => {
    for (const { id, tag, path } of operations) {
      const described = families.get(tag)?.operations[id]
      expect(described, id).toBeDefined()
      const variables = described?.parameters.filter((one) => one.in === 'path')
      const named = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name)
      expect(variables?.map(({ name }) => name).sort(), id).toEqual(named.sort())
      expect(described?.answers.length, id).toBeGreaterThan(0)
    }
  })

  test('has every schema that is referred to, beside what refers to it', () => {
    for (const [tag, family] of families) {
      const lacking = refsIn(family).filter((ref) => !Object.hasOwn(family.schemas, ref))
      expect([tag, lacking]).toEqual([tag, []])
    }
  })

  test('links only to operations that are there', () => {
    const ids = new Set(operations.map(({ id }) => id))
    const links = [...families.values()].flatMap(linksIn)
    expect(links.length).toBeGreaterThan(40)
    expect(links.filter((id) => !ids.has(id))).toEqual([])
  })

  test('is small enough to be loaded when a person clicks', () => {
    for (const [file, text] of sources) {
      const kilobytes = gzipSync(text).length / 1000
      expect(kilobytes, file).toBeLessThan(file.startsWith('describe/') ? 20 : 60)
    }
  })

  test('keeps types, limits and examples, and no HTML', () => {
    const group = families.get('Group')
    const { body, parameters } = group?.operations['createGroup'] ?? {}
    expect(body?.types).toEqual(['application/json'])
    expect(body?.required).toBe(true)
    expect(parameters).toEqual([])
    expect(refsIn(body)).toEqual(['CreateGroupRequest'])
    const kept = group?.operations['listGroups']?.parameters.find(({ name }) => name === 'limit')
    expect(kept?.schema.type).toBe('integer')
    for (const [file, text] of sources)
      expect([file, /<script|onerror=/i.test(text)]).toEqual([file, false])
  })
})

test('every operation has words to be found by', () => {
  const words = JSON.parse(sources.get('description-words.json') ?? '{}') as Record<string, string>
  expect(Object.keys(words).sort()).toEqual(operations.map(({ id }) => id).sort())
  expect(words['listGroups']).toBe('returns a list of groups.')
})
