/** Writes the sandbox's coverage into README.md, between its markers: `npx node scripts/readme.ts`. */
import { readFile, writeFile } from 'node:fs/promises'
import { notImplemented } from '../sandbox/not-implemented.ts'
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

/** One sentence, and a table of the tags of which the sandbox has at least one operation. */
function coverage(): string {
  const missing = new Set<string>(notImplemented)
  const tags = new Map<string, { has: number; of: number }>()
  for (const { id, tag } of operations) {
    const row = tags.get(tag) ?? { has: 0, of: 0 }
    tags.set(tag, { has: row.has + (missing.has(id) ? 0 : 1), of: row.of + 1 })
  }
  const begun = [...tags].filter(([, { has }]) => has > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  const have = operations.length - missing.size
  const cells = [
    ['Tag', 'Implemented', 'In the API'],
    ...begun.map(([tag, { has, of }]) => [tag, String(has), String(of)]),
  ]
  const widths = [0, 1, 2].map((at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, at) => '-'.repeat(at === 0 ? width : width - 1))
  const [head = [], ...rows] = cells
  return [
    `The sandbox implements **${have} of ${operations.length}** operations; the other ${missing.size} answer 501.`,
    '',
    line(head),
    `| ${rule[0]} | ${rule[1]}: | ${rule[2]}: |`,
    ...rows.map(line),
  ].join('\n')
}

if (import.meta.main) {
  const readme = await readFile(readmeFile, 'utf8')
  await writeFile(readmeFile, withCoverage(readme))
}
