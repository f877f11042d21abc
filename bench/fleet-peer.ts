import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Sim } from '../src/api/generated/models/sim.ts'
import { simFields } from '../src/pages/sims/-fleet/fields.ts'
import { serveFiles, type Served } from './serve-files.ts'

/** The columns of the peer's table: as many as the measurements it was chosen by had. */
export const peerColumns = [
  'name',
  'status',
  'session',
  'group',
  'simId',
  'subscription',
  'speedClass',
  'ip',
  'imsi',
  'iccid',
  'created',
  'modified',
] as const

/** A SIM as a row of the peer's table. */
export function peerRow(sim: Sim): Record<string, unknown> {
  return Object.fromEntries(
    peerColumns.map((id) => [id, [simFields[id]?.of(sim) ?? ''].flat().join(', ')]),
  )
}

const page = (columns: readonly string[]) => `<!doctype html><meta charset="utf-8">
<style>html,body,#grid{height:100%;margin:0}</style><div id="grid"></div>
<script src="/grid.js"></script>
<script>
window.begin = (rowData) => {
  window.grid = agGrid.createGrid(document.getElementById('grid'), {
    rowData,
    columnDefs: ${JSON.stringify(columns.map((field) => ({ field })))},
    suppressColumnVirtualisation: false,
    animateRows: false,
  })
}
</script>`

/** Serves a page with AG Grid of the folder, and the rows for it. */
export async function servePeer(folder: string, rows: readonly unknown[]) {
  const grid = await readFile(join(folder, 'dist/ag-grid-community.min.js'))
  const files = new Map<string, Served>([
    ['/', ['text/html; charset=utf-8', gzipSync(page(peerColumns))]],
    ['/grid.js', ['text/javascript', gzipSync(grid)]],
    ['/rows.json', ['application/json', gzipSync(JSON.stringify(rows), { level: 1 })]],
  ])
  return serveFiles(files)
}
