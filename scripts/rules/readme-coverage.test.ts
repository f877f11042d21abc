import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readmeFile, withCoverage } from '../readme.ts'

test('the README tells what the sandbox has today', async () => {
  const readme = await readFile(readmeFile, 'utf8')
  const advice = 'The coverage in README.md is stale: run npx node scripts/readme.ts'
  expect(readme, advice).toBe(withCoverage(readme))
})

test('a README without the markers is refused', () => {
  expect(() => withCoverage('# Soracom Console')).toThrow('lacks the markers')
})
