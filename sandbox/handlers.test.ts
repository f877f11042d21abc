import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contracts } from '../src/api/generated/contract.ts'

const tags = new Set(Object.values(contracts).map(({ operation }) => operation.tag))
const contractTests = globSync('sandbox/*/contract.test.ts').map((file) =>
  readFileSync(file, 'utf8'),
)

test.each([...tags])('%s is held against the description', (tag) => {
  expect(contractTests.some((source) => source.includes(`'${tag}'`))).toBe(true)
})
