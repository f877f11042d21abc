/** Runs every check of the project, one after the other, and ends with one line `N passed, N failed`. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findBrowser } from './browser.ts'
import { checkBudgets } from './budgets.ts'
import { coverageFile, coverageTable, type Coverage } from './coverage.ts'
import { testRatio } from './rules/files.ts'
import { playwrightCounts, Tally, vitestCounts } from './tally.ts'

const bin = (name: string) => resolve('node_modules/.bin', name)
const reports = resolve('test-results')
const tally = new Tally()

function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
  )
}

function step(name: string, command: string, args: string[]): boolean {
  const started = performance.now()
  const ok = run(command, args)
  tally.check(ok, name, `${((performance.now() - started) / 1000).toFixed(1)} s`)
  return ok
}

/** What a step throws is a failure of that step; the others still run. */
async function attempt(name: string, work: () => void | Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    tally.check(false, name, error instanceof Error ? error.message : String(error))
  }
}

function unitAndContract(): void {
  const report = join(reports, 'vitest.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const ok = run(bin('vitest'), ['run', ...reporters])
  tally.runner('unit and contract', ok, () => vitestCounts(readFileSync(report, 'utf8')))
}

function endToEnd(): void {
  const browser = findBrowser()
  console.log(`The browser is ${browser.path} (${browser.source}).`)
  const report = join(reports, 'playwright.json')
  const ok = run(bin('playwright'), ['test', '--reporter=line,json'], {
    CHROMIUM_PATH: browser.path,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  tally.runner('end to end', ok, () => playwrightCounts(readFileSync(report, 'utf8')))
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
console.log(`Lines of tests per line of code: ${testRatio().toFixed(2)} (the aim is 0.60)`)
if (built) {
  await attempt('budgets', async () => {
    for (const { ok, name, detail } of await checkBudgets()) tally.check(ok, name, detail)
  })
  await attempt('end to end', endToEnd)
  await attempt('operation coverage', () => {
    const coverage = JSON.parse(readFileSync(coverageFile, 'utf8')) as Coverage
    tally.check(true, 'operation coverage', coverageFile)
    console.log(coverageTable(coverage))
  })
}

console.log(`\n${tally.line}`)
process.exitCode = tally.exitCode
