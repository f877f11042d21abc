import { cpus, loadavg } from 'node:os'
import { createSandbox, type Sandbox } from '../sandbox/app.ts'
import { sandboxPassword } from '../sandbox/auth/accounts.ts'

/**
 * How fast the sandbox is with a large fleet. Run by hand: `node bench/sandbox.ts [sims]`, 100,000
 * unless told otherwise. Times are of whole requests (routing, permission, validation, handler,
 * JSON) in this process, without the network; medians of 50 after 5 that are not counted. Beside
 * the time by the clock stands the processor time, which a busy machine does not stretch.
 */

const sims = Number(process.argv[2] ?? 100_000)
const warmUps = 5
const rounds = 50

interface Token {
  readonly apiKey: string
  readonly operatorId: string
  readonly token: string
}

async function send(sandbox: Sandbox, path: string, init: RequestInit): Promise<unknown> {
  const response = await sandbox.jp.request(`/v1${path}`, init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

const begun = performance.now()
const sandbox = createSandbox({ sims, rateLimitPerMinute: 1_000_000 })
const { user, system } = process.cpuUsage()
const ready = { clock: performance.now() - begun, processor: (user + system) / 1000 }

const token = (await send(sandbox, '/auth', {
  method: 'POST',
  body: JSON.stringify({ email: 'root@example.com', password: sandboxPassword }),
})) as Token
const headers = { 'x-soracom-api-key': token.apiKey, 'x-soracom-token': token.token }

const get = (path: string) => send(sandbox, path, { headers })
const post = (path: string, body?: unknown) =>
  send(sandbox, path, { method: 'POST', headers, body: body ? JSON.stringify(body) : null })

/** Milliseconds by the clock and of processor time. */
interface Times {
  readonly clock: number
  readonly processor: number
}

async function time(call: () => Promise<unknown>): Promise<Times> {
  const start = performance.now()
  const used = process.cpuUsage()
  await call()
  const { user, system } = process.cpuUsage(used)
  return { clock: performance.now() - start, processor: (user + system) / 1000 }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

async function median(call: (round: number) => Promise<unknown>): Promise<Times> {
  const times: Times[] = []
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const took = await time(() => call(round))
    if (round >= warmUps) times.push(took)
  }
  return {
    clock: middle(times.map(({ clock }) => clock)),
    processor: middle(times.map(({ processor }) => processor)),
  }
}

function report(what: string, { clock, processor }: Times, limit?: number): void {
  const columns = [clock, processor].map((ms) => `${ms.toFixed(1).padStart(8)} ms`).join('')
  console.log(`${what.padEnd(56)}${columns}${limit === undefined ? '' : `  at most ${limit}`}`)
}

const [online] = (await get('/query/sims?session_status=ONLINE')) as { simId: string }[]
const simId = online?.simId ?? ''
const inTheMiddle = await keyAfter(Math.floor(sims / 2))
const seconds = Math.floor(Date.now() / 1000)
const week = `from=${seconds - 6 * 86_400}&to=${seconds}&period=day`

/** The simId of some SIM far from the front. */
async function keyAfter(number: number): Promise<string> {
  const name = String(number).padStart(6, '0')
  const [sim] = (await get(`/query/sims?name=${name}`)) as { simId: string }[]
  return sim?.simId ?? simId
}

console.log(
  `${sims} SIMs in memory, Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? ''}, load ${loadavg()[0]?.toFixed(1)}`,
)
console.log(`${''.padEnd(56)}${'clock'.padStart(8)}   ${'processor'.padStart(8)}`)
report('ready: tables, accounts, both fleets', ready, 5000)
report('listSims, first 100', await median(() => get('/sims?limit=100')), 10)
report(
  'listSims, 100 from the middle',
  await median(() => get(`/sims?limit=100&last_evaluated_key=${inTheMiddle}`)),
  10,
)
for (const [what, query] of [
  ['a common part of the name, 100 found', 'name=kiosk&limit=100'],
  ['a rare part of the name', 'name=0099'],
  ['a name nobody has', 'name=nothing-like-this'],
  ['Japanese', 'name=%E3%83%90%E3%82%B9%20099'],
  ['part of an IMSI', 'imsi=123456'],
  ['a tag value', 'tag=SJK-017'],
  ['name or IMSI or ICCID', 'name=0099&imsi=0099&iccid=0099&search_type=or&limit=100'],
  [
    'online SIMs of a plan in a group',
    'session_status=ONLINE&subscription=plan-DU&group=%E3%83%90%E3%82%B9',
  ],
] as const) {
  report(`searchSims: ${what}`, await median(() => get(`/query/sims?${query}`)), 50)
}
report('getSim', await median(() => get(`/sims/${simId}`)))
report('getResourceSummary', await median(() => get('/resource_summaries/simsPerStatus')))
report('listSimSessionEvents, 100', await median(() => get(`/sims/${simId}/events/sessions`)))
report('putSimTags', await median((round) => put(round)))
report('setSimExpiryTime', await median((round) => expire(round)))
report(
  'getAirStatsOfSim, a week of days',
  await median(() => get(`/stats/air/sims/${simId}?${week}`)),
)
const operator = `/stats/air/operators/${token.operatorId}?${week}`
report('getAirStatsOfOperator, first time', await time(() => get(operator)), 1500)
report('getAirStatsOfOperator, again', await median(() => get(operator)))
report('getLatestBilling, first time', await time(() => get('/bills/latest')))
report('getLatestBilling, again', await median(() => get('/bills/latest')))
report('getBillingSummaryOfSims, first time', await time(() => get('/bills/summaries/sims')))

function put(round: number): Promise<unknown> {
  const body = JSON.stringify([{ tagName: 'bench', tagValue: String(round) }])
  return send(sandbox, `/sims/${simId}/tags`, { method: 'PUT', headers, body })
}

function expire(round: number): Promise<unknown> {
  const expiryTime = Date.now() + 86_400_000 + round
  return post(`/sims/${simId}/set_expiry_time`, { expiryTime, expiryAction: 'doNothing' })
}

sandbox.close()
