import { beforeAll, expect, test } from 'vitest'
import { cellQuery } from '../../src/domain/sim/cell.ts'
import { createSandbox } from '../app.ts'
import { signedIn, type TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const seen = new SeenToSucceed()
let root: TestClient

beforeAll(async () => {
  root = await signedIn(createSandbox({ sims: 60 }), 'root@example.com')
})

/** What the cells of the SIMs online are asked for by. */
async function cells() {
  const { data } = await root.call('listSims', { query: 'limit=60' })
  return data.flatMap(({ sessionStatus }) => cellQuery(sessionStatus?.cell) ?? [])
}

const status = async (query: string) => (await root.call('getCellLocation', { query })).status

test('most cells that sessions used are known, alone as in a batch; the others are left out', async () => {
  const asked = (await cells()).map((cell, at) => Object.assign(cell, { identifier: `#${at}` }))
  const { data } = await seen.does(root, 'batchGetCellLocations', { body: asked })
  expect(data.length).toBeGreaterThan(asked.length * 0.7)
  expect(data.length).toBeLessThan(asked.length)
  const alone = await Promise.all(
    asked.map((cell) => status(`${new URLSearchParams({ ...cell })}`)),
  )
  expect(alone.filter((code) => code === 200)).toHaveLength(data.length)
  expect(alone.filter((code) => code === 404)).toHaveLength(asked.length - data.length)
  // In Japan all of them.
  expect(data.every(({ lat = 0, lon = 0 }) => lat > 24 && lat < 46 && lon > 122 && lon < 146)).toBe(
    true,
  )
})

test('an area without its cell is known by its middle, and less exactly', async () => {
  const [cell] = await cells()
  const query = `mcc=440&mnc=10&lac=${cell?.lac ?? cell?.tac}`
  const { data } = await seen.does(root, 'getCellLocation', { query })
  expect(data.range).toBeGreaterThan(5_000)
  const eci = `mcc=440&mnc=10&tac=5680&`
  expect(await status(`${eci}eci=48872466`)).toBe(await status(`${eci}ecid=48872466`))
})

test('what is incomplete, no number, or too much at once is refused', async () => {
  for (const query of ['mcc=440&mnc=10', 'mcc=440&mnc=10&tac=1', 'mcc=440&mnc=10&ecid=1']) {
    expect([query, await status(query)]).toEqual([query, 400])
  }
  expect(await status('mcc=440&mnc=1x&lac=1')).toBe(400)
  expect(await status('mcc=999&mnc=10&lac=1')).toBe(404)
  const body = Array.from({ length: 101 }, () => ({ mcc: '440', mnc: '10', lac: '1' }))
  expect((await root.call('batchGetCellLocations', { body })).status).toBe(400)
  expect(seen.missing((tag) => tag === 'CellLocation')).toEqual([])
})
