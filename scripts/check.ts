/** `npm run check -- AREA`: what concerns one area, for the work between two runs of everything. */
import { readFileSync, statSync } from 'node:fs'
import { areaOf, areas } from './areas.ts'
import { findBrowser } from './browser.ts'
import { files } from './rules/files.ts'
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

/** Whether the console was built since its sources changed. */
function isBuilt(): boolean {
  const manifest = statSync('dist/.vite/manifest.json', { throwIfNoEntry: false })
  const sources = files().filter((file) => /^(src|public|spec|index\.html|vite\.config)/.test(file))
  return sources.every((file) => statSync(file).mtimeMs < (manifest?.mtimeMs ?? 0))
}

/** Builds what the journeys are served, without the compressed copies. */
async function build(): Promise<boolean> {
  if (isBuilt()) return true
  return step('build', bin('vite'), ['build', '--logLevel', 'warn'])
}

const units = [
  'scripts/rules',
  'sandbox/testing',
  ...area.folders.filter((one) => !one.startsWith('e2e/')),
]
console.log(`Types, lint and format of all; unit tests of ${units.join(', ')}.`)
// Failures wait for the console's tries again, and take as long as all else: `npm test` has them.
const journeys = area.journeys.filter((file) => !file.endsWith('faults.spec.ts'))
await step('generated from the API description', process.execPath, ['scripts/generate.ts'])
const built = journeys.length > 0 && build()
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
  const names = journeys.map((file) => file.replaceAll('.', String.raw`\.`))
  const mine = [...names, String.raw`routes\.spec\.ts /${area.name}\b`].join('|')
  console.log(`Journeys of ${journeys.join(', ')}, and the routes of the area.`)
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
