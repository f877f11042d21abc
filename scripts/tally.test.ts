import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { playwrightCounts, Tally, vitestCounts, type Counts } from './tally.ts'

function tally() {
  const said: string[] = []
  return { said, tally: new Tally((line) => void said.push(line)) }
}

describe('the tally', () => {
  test('of checks and runners that all pass', () => {
    const { tally: all, said } = tally()
    all.check(true, 'types', '2.1 s')
    all.check(true, 'lint')
    all.runner('unit', true, () => ({ passed: 40, failed: 0 }))
    expect(all.line).toBe('42 passed, 0 failed')
    expect(all.exitCode).toBe(0)
    expect(said).toEqual(['ok    types: 2.1 s', 'ok    lint', 'ok    unit: 40 passed, 0 failed'])
  })

  test.each<[string, boolean, () => Counts, string, string]>([
    [
      'failed tests',
      false,
      () => ({ passed: 3, failed: 2 }),
      '4 passed, 2 failed',
      '3 passed, 2 failed',
    ],
    [
      'a bad end',
      false,
      () => ({ passed: 3, failed: 0 }),
      '4 passed, 1 failed',
      'ended with an error',
    ],
    ['no test', true, () => ({ passed: 0, failed: 0 }), '1 passed, 1 failed', 'ran no test'],
    ['no report', false, () => JSON.parse('') as Counts, '1 passed, 1 failed', 'wrote no report'],
  ])('of a runner with %s', (_, ok, read, line, detail) => {
    const { tally: all, said } = tally()
    all.check(true, 'types')
    all.runner('unit', ok, read)
    expect(all.line).toBe(line)
    expect(all.exitCode).toBe(1)
    expect(said.at(-1)).toBe(`FAIL  unit: ${detail}`)
  })

  test('of nothing is no success', () => {
    expect(tally().tally).toMatchObject({ line: '0 passed, 0 failed', exitCode: 1 })
  })
})

test('Vitest’s report counts tests, and files that do not load', () => {
  // Within the project, so that the files find Vitest.
  mkdirSync('test-results', { recursive: true })
  const folder = mkdtempSync(resolve('test-results/tally-'))
  const file = (name: string, source: string) =>
    writeFileSync(
      join(folder, `${name}.test.ts`),
      `import { test, expect } from 'vitest'\n${source}`,
    )
  file('good', "test('a', () => {})\ntest('b', () => {})\ntest.skip('c', () => {})")
  file('bad', "test('a', () => {})\ntest('b', () => expect(1).toBe(2))")
  file('broken', "throw new Error('not even loaded')")
  const report = join(folder, 'report.json')
  const vitest = resolve('node_modules/.bin/vitest')
  const args = ['run', '--root', folder, '--reporter=json', `--outputFile=${report}`]
  const { status } = spawnSync(vitest, args, { stdio: 'ignore' })
  expect(status).toBe(1)
  expect(vitestCounts(readFileSync(report, 'utf8'))).toEqual({ passed: 3, failed: 2 })
  rmSync(folder, { recursive: true })
})

test('Playwright’s report counts journeys, and errors outside of them', () => {
  const report = (stats: object, errors: unknown[] = []) =>
    JSON.stringify({
      stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 2, ...stats },
      errors,
    })
  expect(playwrightCounts(report({}))).toEqual({ passed: 5, failed: 0 })
  expect(playwrightCounts(report({ unexpected: 2, flaky: 1 }))).toEqual({ passed: 6, failed: 2 })
  expect(playwrightCounts(report({}, [{ message: 'x' }]))).toEqual({ passed: 5, failed: 1 })
})
