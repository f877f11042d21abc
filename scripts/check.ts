/** `npm run check -- AREA`: what concerns one area, for the work between two runs of everything. */
import { readFileSync } from 'node:fs'
import { areaOf, areas } from './areas.ts'
import { findBrowser } from './browser.ts'
import { bin, run, secondsSince } from './run.ts'
import { playwrightCounts, Tally, vitestCounts, type Counts } from './tally.ts'

const [name = ''] = process.argv.slice(2)
const area = areaOf(name)
if (!area) {
  const known = areas().map((one) => one.name)
  console.error(`There is no area “${name}”. There are: ${known.join(', ')}.`)
  process.exit(2)
}

const tally = new Tally()
const started = performance.now()

async function step(what: string, command: string, args: readonly string[]): Promise<boolean> {
  const begun = performance.now()
  const ok = await run(command, args, { shown: 'if it fails' })
  tally.check(ok, what, secondsSince(begun))
  return ok
}

/** A runner of tests, whose report is read when it has ended. */
async function tests(
  what: string,
  command: string,
  args: readonly string[],
  { report, counts, env }: { report: string; counts: (json: string) => Counts; env?: object },
): Promise<void> {
  const begun = performance.now()
  const ok = await run(command, args, { shown: 'if it fails', env: { ...env } })
  tally.runner(`${what}, ${secondsSince(begun)}`, ok, () => counts(readFileSync(report, 'utf8')))
}

const units = [
  'scripts/rules',
  'sandbox/testing',
  ...area.folders.filter((one) => !one.startsWith('e2e/')),
]
console.log(`Types, lint and format of all; unit tests of ${units.join(', ')}.`)
const built = area.journeys.length > 0 ? step('build', 'npm', ['run', '--silent', 'build']) : false
await step('types', bin('tsc'), ['--noEmit'])
await step('lint', bin('oxlint'), ['--deny-warnings'])
await step('format', bin('oxfmt'), ['--check', '.'])
const unitReport = 'test-results/check-vitest.json'
await tests(
  'unit and contract',
  bin('vitest'),
  ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`, ...units],
  { report: unitReport, counts: vitestCounts },
)
if (await built) {
  const report = 'test-results/check-playwright.json'
  // A test's own name begins with its file.
  const files = area.journeys.map((file) => file.replaceAll('.', String.raw`\.`))
  const mine = [...files, String.raw`routes\.spec\.ts /${area.name}\b`].join('|')
  console.log(`Journeys of ${area.journeys.join(', ')}, and the routes of the area.`)
  await tests(
    'journeys',
    bin('playwright'),
    ['test', '--retries=0', '--reporter=line,json', '-g', mine],
    {
      report,
      counts: playwrightCounts,
      // Traces of what goes well cost more than the tests do.
      env: {
        CI: 'true',
        CHROMIUM_PATH: findBrowser().path,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
    },
  )
}

console.log(`\n${tally.line}, ${secondsSince(started)}`)
process.exitCode = tally.exitCode
