/** Runs every check of the project, one after the other, and ends with one line `N passed, N failed`. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findBrowser, type Browser } from './browser.ts'
import { checkBudgets } from './budgets.ts'
import { coverageFile, coverageTable, type Coverage } from './coverage.ts'

const bin = (name: string) => resolve('node_modules/.bin', name)
const reports = resolve('test-results')
let passed = 0
let failed = 0

function count(ok: boolean, name: string, detail = ''): void {
  if (ok) passed++
  else failed++
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${name}${detail && `: ${detail}`}`)
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
  )
}

function step(name: string, command: string, args: string[]): boolean {
  const started = performance.now()
  const ok = run(command, args)
  count(ok, name, `${((performance.now() - started) / 1000).toFixed(1)} s`)
  return ok
}

/** Counts what a runner reported; a runner that failed to report counts as one failure. */
function counted(name: string, ok: boolean, read: () => readonly [number, number]): void {
  try {
    const [good, bad] = read()
    passed += good
    failed += bad
    if (!ok && bad === 0) count(false, name, 'ended with an error')
    if (good + bad === 0) count(false, name, 'ran no test')
    console.log(`${bad === 0 && ok ? 'ok  ' : 'FAIL'}  ${name}: ${good} passed, ${bad} failed`)
  } catch {
    count(false, name, 'wrote no report')
  }
}

function json(file: string): Record<string, Record<string, number> & number> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, number> & number>
}

function unitAndContract(): void {
  const report = join(reports, 'vitest.json')
  const ok = run(bin('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  counted('unit and contract', ok, () => {
    const { numPassedTests = 0, numFailedTests = 0 } = json(report)
    return [numPassedTests, numFailedTests]
  })
}

function browserTests(browser: Browser): void {
  const report = join(reports, 'playwright.json')
  const ok = run(bin('playwright'), ['test', '--reporter=line,json'], {
    CHROMIUM_PATH: browser.path,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  counted('end to end', ok, () => {
    const stats = json(report)['stats'] as unknown as Record<string, number>
    return [(stats['expected'] ?? 0) + (stats['flaky'] ?? 0), stats['unexpected'] ?? 0]
  })
}

function findABrowser(): Browser | undefined {
  try {
    const browser = findBrowser()
    console.log(`The browser is ${browser.path} (${browser.source}).`)
    return browser
  } catch (error) {
    count(false, 'a browser', error instanceof Error ? error.message : String(error))
    return undefined
  }
}

rmSync(reports, { recursive: true, force: true })
rmSync(coverageFile, { force: true })
mkdirSync(reports, { recursive: true })

step('generated from the API description', process.execPath, ['scripts/generate.ts'])
const built = step('build', 'npm', ['run', '--silent', 'build'])
step('types', bin('tsc'), ['--noEmit'])
step('lint', bin('oxlint'), ['--deny-warnings'])
step('format', bin('oxfmt'), ['--check', '.'])
unitAndContract()
if (built) {
  for (const { ok, name, detail } of await checkBudgets()) count(ok, name, detail)
  const browser = findABrowser()
  if (browser) browserTests(browser)
  const coverage = (() => {
    try {
      return JSON.parse(readFileSync(coverageFile, 'utf8')) as Coverage
    } catch {
      return undefined
    }
  })()
  count(coverage !== undefined, 'operation coverage', coverageFile)
  if (coverage) console.log(coverageTable(coverage))
}

console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
