import { mkdir, writeFile } from 'node:fs/promises'
import type { FullConfig } from '@playwright/test'
import { coverageFile, type OperationCoverage } from '../scripts/coverage.ts'
import { operations } from '../src/api/operations.ts'

/** After the last journey: writes which operations the browser called. */
export default async function writeCoverage(config: FullConfig): Promise<void> {
  const origin = config.projects[0]?.use.baseURL ?? ''
  const response = await fetch(`${origin}/api/sandbox/v1/sandbox/control/calls`)
  const { calls } = (await response.json()) as { calls: Record<string, number> }
  const coverage: Record<string, OperationCoverage> = {}
  for (const { id, tag } of operations) {
    coverage[id] = { tag, console: (calls[id] ?? 0) > 0 }
  }
  await mkdir('coverage', { recursive: true })
  await writeFile(coverageFile, `${JSON.stringify(coverage, null, 2)}\n`)
}
