import { expect, test } from 'vitest'
import { contracts } from '../src/api/generated/contract.ts'
import { handlers } from './handlers.ts'
import { lacking } from './lacking.ts'

const operations = Object.values(contracts).map(({ operation }) => operation)
const tags = [...new Set(operations.map(({ tag }) => tag))]
const declared = new Map<string, readonly string[]>(Object.entries(lacking))

test.each(tags)('%s is here as a whole, or lacks what it says', (tag) => {
  const ids = operations.filter((operation) => operation.tag === tag).map(({ id }) => id)
  const missing = ids.filter((id) => !(id in handlers))
  const isBegun = missing.length < ids.length
  expect(isBegun ? missing.toSorted() : []).toEqual(declared.get(tag)?.toSorted() ?? [])
})
