/** Runs every check of the project and ends with one line `N passed, N failed`. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findBrowser } from './browser.ts'
import { checkBudgets } from './budgets.ts'
import { coverageFile, coverageProblems, coverageTable, type Coverage } from './coverage.ts'
import { testRatio } from './rules/files.ts'
import { bin, run, secondsSince } from './run.ts'
import { playwrightCounts, Tally, vitestCounts } from './tally.ts'

const reports = resolve('test-results')
const tally = new Tally()

async function step(name: string, command: string, args: string[]): Promise<boolean> {
  const started = performance.now()
  const ok = await run(command, args)
  tally.check(ok, name, secondsSince(started))
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

async function unitAndContract(): Promise<void> {
  const report = join(reports, 'vitest.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const ok = await run(bin('vitest'), ['run', ...reporters], { shown: 'at the end' })
  tally.runner('unit and contract', ok, () => vitestCounts(readFileSync(report, 'utf8')))
}

async function endToEnd(): Promise<void> {
  const browser = findBrowser()
  console.log(`The browser is ${browser.path} (${browser.source}).`)
  const report = join(reports, 'playwright.json')
  const ok = await run(bin('playwright'), ['test', '--reporter=line,json'], {
    // With it, a machine that stalls has a second try (`playwright.config.ts`).
    env: { CI: 'true', CHROMIUM_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  })
  tally.runner('end to end', ok, () => playwrightCounts(readFileSync(report, 'utf8')))
}

rmSync(reports, { recursive: true, force: true })
rmSync(coverageFile, { force: true })
mkdirSync(reports, { recursive: true })

await step('generated from the API description', process.execPath, ['scripts/generate.ts'])
// Neither of the two keeps both of a small machine's cores busy.
const unit = unitAndContract()
const built = await step('build', 'npm', ['run', '--silent', 'build'])
await step('types', bin('tsc'), ['--noEmit'])
await step('lint', bin('oxlint'), ['--deny-warnings'])
await step('format', bin('oxfmt'), ['--check', '.'])
await unit
console.log(`Lines of tests per line of code: ${testRatio().toFixed(2)} (the aim is 0.60)`)
if (built) {
  await attempt('budgets', async () => {
    for (const { ok, name, detail } of await checkBudgets()) tally.check(ok, name, detail)
  })
  await attempt('end to end', endToEnd)
  await attempt('operation coverage', () => {
    const coverage = JSON.parse(readFileSync(coverageFile, 'utf8')) as Coverage
    console.log(coverageTable(coverage))
    const problems = coverageProblems(coverage)
    tally.check(problems.length === 0, 'operation coverage', problems.join(', ') || coverageFile)
  })
}

console.log(`\n${tally.line}`)
process.exitCode = tally.exitCode
