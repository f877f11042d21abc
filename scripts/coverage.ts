/** Prints, per tag, how many operations the API has, and how many the journeys exercised. */
import { readFile } from 'node:fs/promises'
import type { OperationId } from '../src/api/generated/contract.ts'

export interface OperationCoverage {
  readonly tag: string
  /** A journey made the browser call it, with success. */
  readonly console: boolean
}

export type Coverage = Readonly<Record<string, OperationCoverage>>

export const coverageFile = 'coverage/operations.json'

/** Operations that no page calls yet, each with the reason. */
export const waiting: Readonly<Partial<Record<OperationId, string>>> = {}

/**
 * What is wrong with a coverage: operations that no browser called, and those that are excused and
 * need not be.
 */
export function coverageProblems(
  coverage: Coverage,
  excused: Readonly<Record<string, string>> = waiting,
): string[] {
  const uncalled = Object.entries(coverage).flatMap(([id, { console }]) =>
    !console && !Object.hasOwn(excused, id) ? [`${id} was called by no page`] : [],
  )
  const needless = Object.keys(excused).flatMap((id) => {
    if (!coverage[id]) return [`${id} is excused and not there`]
    return coverage[id].console ? [`${id} is excused and was called`] : []
  })
  return [...uncalled, ...needless]
}

export function coverageTable(coverage: Coverage): string {
  const tags = new Map<string, [number, number]>()
  const total: [number, number] = [0, 0]
  for (const { tag, console } of Object.values(coverage)) {
    const row = tags.get(tag) ?? [0, 0]
    for (const counts of [row, total]) {
      counts[0]++
      if (console) counts[1]++
    }
    tags.set(tag, row)
  }
  const line = (name: string, counts: readonly number[]) =>
    name.padEnd(24) + counts.map((count) => String(count).padStart(10)).join('')
  return [
    'tag'.padEnd(24) + ['in the API', 'console'].map((h) => h.padStart(10)).join(''),
    ...[...tags].sort(([a], [b]) => a.localeCompare(b)).map(([tag, row]) => line(tag, row)),
    line('total', total),
  ].join('\n')
}

if (import.meta.main) {
  const text = await readFile(coverageFile, 'utf8').catch(() => undefined)
  if (text === undefined) {
    console.error('There is no coverage yet: npm test writes it.')
    process.exitCode = 1
  } else {
    const coverage = JSON.parse(text) as Coverage
    console.log(coverageTable(coverage))
    for (const problem of coverageProblems(coverage)) console.log(problem)
  }
}
