import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contracts, type OperationId } from '../src/api/generated/contract.ts'
import { handlers } from './handlers.ts'

/** What the tags that are begun still lack. All other tags are here as a whole or not at all. */
// One name per line would make this the longest file of the house.
// oxfmt-ignore
const lacking = {
} as const satisfies Readonly<Record<string, readonly OperationId[]>>

const operations = Object.values(contracts).map(({ operation }) => operation)
const tags = [...new Set(operations.map(({ tag }) => tag))]
const declared = new Map<string, readonly string[]>(Object.entries(lacking))
const contractTests = globSync('sandbox/*/contract.test.ts').map((file) =>
  readFileSync(file, 'utf8'),
)

describe.each(tags)('%s', (tag) => {
  const ids = operations.filter((operation) => operation.tag === tag).map(({ id }) => id)
  const missing = ids.filter((id) => !(id in handlers))
  const isBegun = missing.length < ids.length

  test('is here as a whole, or lacks what it says', () => {
    expect(isBegun ? missing.toSorted() : []).toEqual(declared.get(tag)?.toSorted() ?? [])
  })

  test('is held against the description as soon as it is begun', () => {
    if (isBegun) expect(contractTests.some((source) => source.includes(`'${tag}'`))).toBe(true)
  })
})
