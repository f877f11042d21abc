/**
 * Measures how long the server takes until it answers, with a fresh fleet in memory:
 * `npm run build && npx node bench/startup.ts [--console FOLDER]`. Run it on an idle machine.
 */
import { parseArgs } from 'node:util'
import { printMachine, printTable, spread } from './figures.ts'
import { startServer } from './server.ts'

const { values } = parseArgs({ options: { console: { type: 'string', default: 'dist' } } })
const runs = 5

printMachine()
const rows = [[`From start to the first answer, ${runs} runs`, 'min s', 'median s', 'max s']]
for (const sims of [1_000, 100_000]) {
  const seconds: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const server = await startServer({ sims, folder: values.console })
    seconds.push(server.readyMs / 1000)
    await server.stop()
  }
  rows.push([`${new Intl.NumberFormat('en').format(sims)} SIMs`, ...spread(seconds, 2)])
}
printTable(rows)
