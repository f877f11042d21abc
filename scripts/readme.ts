/** Writes how much the sandbox implements into README.md, between its markers: `npx node scripts/readme.ts`. */
import { readFile, writeFile } from 'node:fs/promises'
import { notImplemented } from '../sandbox/handlers.ts'
import { operations } from '../src/api/operations.ts'

export const readmeFile = 'README.md'

const begin = '<!-- sandbox coverage: written by scripts/readme.ts -->'
const end = '<!-- end of sandbox coverage -->'

/** The README with its coverage block as it must be. Throws where the markers are missing. */
export function withCoverage(readme: string): string {
  const from = readme.indexOf(begin)
  const to = readme.indexOf(end)
  if (from < 0 || to < from) throw new Error(`${readmeFile} lacks the markers of the coverage.`)
  return `${readme.slice(0, from + begin.length)}\n\n${coverage()}\n\n${readme.slice(to)}`
}

/** Counts in the README are rounded down to this, so that not every operation changes it. */
const step = 25

/** One sentence of how much there is. */
function coverage(): string {
  const have = operations.length - notImplemented.length
  const least = Math.floor(have / step) * step
  return `The sandbox implements at least **${least} of ${operations.length}** operations; what it lacks answers 501.`
}

if (import.meta.main) {
  const readme = await readFile(readmeFile, 'utf8')
  await writeFile(readmeFile, withCoverage(readme))
}
