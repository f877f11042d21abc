import { beforeEach, expect, test } from 'vitest'
import { toSeconds } from '../../src/domain/time.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { TestClient, signedIn } from '../testing/client.ts'

const now = Date.UTC(2025, 5, 15, 12, 7)
const at = toSeconds(Date.UTC(2025, 5, 10, 9, 3))
const month = `from=${toSeconds(Date.UTC(2025, 5))}&to=${toSeconds(now)}`
const own = { path: { operator_id: '' } }

let sandbox: Sandbox
let root: TestClient
let imsi = ''
beforeEach(async () => {
  sandbox = createSandbox({ sims: 0 })
  const body = { sims: 30, now, frozen: true }
  const { data } = await new TestClient(sandbox).request('POST', '/v1/sandbox/control/worlds', {
    body,
  })
  const { operatorId, email } = data as { operatorId: string; email: string }
  own.path.operator_id = operatorId
  root = await signedIn(sandbox, email)
  // A SIM that has no traffic of its own.
  const made = await root.request('POST', '/v1/sandbox/subscribers/create')
  const { simId, registrationSecret } = made.data as { simId: string; registrationSecret: string }
  await root.call('registerSim', { path: { sim_id: simId }, body: { registrationSecret } })
  imsi = simId
})

const insert = (kind: 'air' | 'beam', unixtime: number, stats: object) =>
  root.request('POST', `/v1/sandbox/stats/${kind}/subscribers/${imsi}`, {
    body: {
      unixtime,
      ...(kind === 'air' ? { dataTrafficStatsMap: stats } : { beamStatsMap: stats }),
    },
  })

const upload = (bytes: number) => ({ 's1.fast': { uploadByteSizeTotal: bytes } })

test('inserted traffic adds up in months, days and slots, and in all totals', async () => {
  const total = async () => {
    const { data } = await root.call('getAirStatsOfOperator', {
      ...own,
      query: `period=month&${month}`,
    })
    return data.at(-1)?.uploadByteSizeTotal ?? 0
  }
  const before = await total()
  expect((await insert('air', at, upload(1000))).status).toBe(200)
  expect((await insert('air', at + 1, upload(500))).status).toBe(200)
  await insert('air', at + 86_400, {
    's1.slow': { downloadByteSizeTotal: 7, downloadPacketSizeTotal: 1 },
  })
  const stats = async (period: string) => {
    const { data } = await root.call('getAirStats', {
      path: { imsi },
      query: `period=${period}&${month}`,
    })
    return data.map((one) => [one.date, one.dataTrafficStatsMap])
  }
  const fast = { ...nothing, uploadByteSizeTotal: 1500 }
  const slow = { ...nothing, downloadByteSizeTotal: 7, downloadPacketSizeTotal: 1 }
  expect(await stats('month')).toEqual([['202506', { 's1.fast': fast, 's1.slow': slow }]])
  expect(await stats('day')).toEqual([
    ['20250610', { 's1.fast': fast }],
    ['20250611', { 's1.slow': slow }],
  ])
  expect((await stats('minutes'))[0]).toEqual(['202506100900', { 's1.fast': fast }])
  expect(await total()).toBe(before + 1500)
  const ranking = await root.call('searchSubscriberTrafficVolumeRanking', {
    query: `from=${(at - 600) * 1000}&to=${(at + 600) * 1000}&limit=100`,
  })
  expect(ranking.data).toContainEqual(expect.objectContaining({ imsi, trafficVolume: 1500 }))
})

const nothing = {
  uploadByteSizeTotal: 0,
  downloadByteSizeTotal: 0,
  uploadPacketSizeTotal: 0,
  downloadPacketSizeTotal: 0,
}

test('inserted counts of Beam add up too', async () => {
  await insert('beam', at, { inHttp: { count: 3 }, outHttps: { count: 3 } })
  await insert('beam', at + 3600, { inHttp: { count: 2 } })
  const path = { imsi }
  const { data } = await root.call('getBeamStats', { path, query: `period=day&${month}` })
  expect(data).toMatchObject([
    { date: '20250610', beamStatsMap: { inHttp: { count: 5 }, outHttps: { count: 3 } } },
  ])
  expect((await root.call('getAirStats', { path, query: `period=day&${month}` })).data).toEqual([])
})

test('the same moment is refused, but for the other service', async () => {
  await insert('air', at, upload(1))
  const again = await insert('air', at, upload(1))
  expect([again.status, again.error.message]).toEqual([
    400,
    'unixtime: data with the same timestamp already exists',
  ])
  expect((await insert('beam', at, {})).status).toBe(200)
})

test.each([
  ['air', { 's1.fast': { uploadByteSizeTotal: -1 } }],
  ['air', { 's1.fast': 5 }],
  ['beam', { inHttp: { count: 1.5 } }],
  ['beam', { inPigeon: { count: 1 } }],
] as const)('%s refuses %j', async (kind, stats) => {
  expect((await insert(kind, at, stats)).status).toBe(400)
  expect((await insert(kind, -1, {})).status).toBe(400)
})

test('who may not, and what is not there', async () => {
  const path = `/v1/sandbox/stats/air/subscribers/${imsi}`
  const nobody = new TestClient(sandbox)
  expect((await nobody.request('POST', path, { body: { unixtime: at } })).status).toBe(401)
  const viewer = await signedIn(sandbox, 'viewer', { operatorId: own.path.operator_id })
  expect((await viewer.request('POST', path, { body: { unixtime: at } })).status).toBe(403)
  imsi = '001010000000000'
  expect((await insert('air', at, {})).status).toBe(404)
})
