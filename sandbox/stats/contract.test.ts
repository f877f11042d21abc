import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { subscribersOf } from '../../src/domain/sim/sim.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'

const operatorId = 'OP0000000001'
const now = Date.UTC(2025, 5, 15, 12)
const to = now / 1000
const day = 86_400
const periods = [
  ['month', 500],
  ['day', 30],
  ['minutes', 1],
] as const
const services = ['Beam', 'Funnel', 'Funk', 'Harvest'] as const

let sandbox: Sandbox
const seen = new SeenToSucceed()

beforeAll(() => {
  sandbox = createSandbox({ sims: 300, wall: () => now })
})

const during = (period: string, days: number) => `from=${to - days * day}&to=${to}&period=${period}`

describe.each(['jp', 'g'] as const)('in coverage %s', (coverage) => {
  let root: TestClient
  let path: { sim_id: string; imsi: string; operator_id: string; group_id: string }

  beforeAll(async () => {
    root = await signedIn(sandbox, 'root@example.com', { coverage })
  })

  beforeEach(async () => {
    sandbox.worlds.setClock(operatorId, { now, frozen: true })
    const [sim] = (await root.call('searchSims', { query: 'session_status=ONLINE' })).data
    const [primary] = subscribersOf(sim ?? {})
    path = {
      sim_id: sim?.simId ?? '',
      imsi: primary?.imsi ?? '',
      operator_id: operatorId,
      group_id: sim?.groupId ?? '',
    }
  })

  /** Calls an operation that must succeed; the client checks the body against the description. */
  const does = async <Id extends OperationId>(id: Id, sent?: Sent) =>
    (await seen.does(root, id, sent)).data

  test('usage by SIM, by IMSI, by group and of the operator', async () => {
    for (const [period, days] of periods) {
      const query = during(period, days)
      const bySim = await does('getAirStatsOfSim', { path, query })
      expect(bySim.length).toBeGreaterThan(0)
      expect(await does('getAirStats', { path, query })).toEqual(bySim)
    }
    for (const query of [during('month', 60), during('day', 6)]) {
      const ofGroup = await does('getAirStatsOfGroup', { path, query })
      const ofAll = await does('getAirStatsOfOperator', { path, query })
      expect(ofGroup.length).toBe(ofAll.length)
    }
  })

  test.each(services)('the use of %s, and its export', async (service) => {
    for (const [period, days] of periods) {
      await does(`get${service}Stats`, { path, query: during(period, days) })
    }
    const body = { period: 'month', from: to - 90 * day, to }
    const query = 'export_mode=async'
    const { exportedFileId = '' } = await does(`export${service}Stats`, { path, query, body })
    const file = { path: { exported_file_id: exportedFileId } }
    expect(await does('getExportedFile', file)).toEqual({ status: 'processing' })
    sandbox.worlds.setClock(operatorId, { now: now + 3000, frozen: true })
    const { url = '' } = await does('getExportedFile', file)
    const text = await (await sandbox[coverage].request(new URL(url).pathname)).text()
    const [header, ...lines] = text.trim().split('\r\n')
    expect(header).toBe('date,simId,imsi,type,count')
    expect(lines.length).toBeGreaterThan(0)
  })

  test('the export of usage', async () => {
    const body = { period: 'month', from: to, to }
    const { url } = await does('exportAirStats', { path, body })
    expect(url).toContain('/files/')
  })

  test('what was taken out of Harvest and of the logs of Napter, month by month', async () => {
    for (const id of [
      'getHarvestExportedDataStats',
      'getNapterAuditLogsExportedDataStats',
    ] as const) {
      const latest = await does(id, { path })
      expect(latest.yearMonth).toBe('202506')
      const before = await does(id, { path, query: 'year_month=202404' })
      expect(before).toEqual(await does(id, { path, query: 'year_month=202404' }))
      for (const month of ['202311', '202507', '202513', 'x']) {
        const query = `year_month=${month}`
        expect((await root.call(id, { path, query })).status).toBe(400)
      }
    }
  })

  test('what is refused', async () => {
    const query = during('month', 30)
    const nobody = { ...path, imsi: '001010000000000', group_id: 'none' }
    for (const id of ['getAirStats', 'getHarvestStats', 'getAirStatsOfGroup'] as const) {
      expect([id, (await root.call(id, { path: nobody, query })).status]).toEqual([id, 404])
    }
    const tooLong = [
      ['getAirStats', during('day', 580)],
      ['getBeamStats', during('minutes', 34)],
      ['getAirStatsOfGroup', during('day', 9)],
    ] as const
    for (const [id, asked] of tooLong) {
      const { status, error } = await root.call(id, { path, query: asked })
      expect([id, status, error.code]).toEqual([id, 400, 'COM0004'])
    }
    const body = { period: 'day', from: to, to }
    expect((await root.call('exportBeamStats', { path, body })).status).toBe(400)
    expect((await root.call('exportHarvestStats', { path, body: {} })).status).toBe(400)
  })

  test('the ranking refuses what it cannot answer', async () => {
    const id = 'searchSubscriberTrafficVolumeRanking'
    const refused = [
      `from=${now}&to=${now - 1}`,
      `from=0&to=${now}`,
      `from=${now}&to=${now}&limit=0`,
      `from=${now}&to=${now}&limit=501`,
      `from=${now}&to=${now}&order=up`,
      `to=${now}`,
    ]
    for (const query of refused) {
      expect([query, (await root.call(id, { query })).status]).toEqual([query, 400])
    }
  })
})

test('every operation that is implemented has been seen to succeed', () => {
  expect(seen.missing((tag) => tag === 'Stats' || tag === 'Files')).toEqual([])
})
