import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const upper = sorted[Math.floor(half)] ?? Number.NaN
  return Number.isInteger(half) ? ((sorted[half - 1] ?? Number.NaN) + upper) / 2 : upper
}

/** Smallest, middle and largest of several measurements, as three cells of a table. */
export function spread(values: readonly number[], digits = 0): string[] {
  return [Math.min(...values), median(values), Math.max(...values)].map((value) =>
    value.toFixed(digits),
  )
}

/** Prints rows in columns, the first row being the header; figures stand at the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  )
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    )
    console.log(cells.join('  '))
  }
}

/** Says what the figures below were measured on; a busy machine gives worse ones. */
export function printMachine(): void {
  const [model] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ` +
      `${availableParallelism()} cores (${model?.model.trim()}), ${memory} GiB, ` +
      `load ${(loadavg()[0] ?? 0).toFixed(2)}\n`,
  )
}
