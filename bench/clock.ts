/**
 * What it costs the sandbox when its clock is set 40 days ahead while handlers watch every SIM:
 * `node bench/clock.ts [sims] [days]`, 100,000 SIMs and 40 days unless told otherwise. Measured are
 * whole requests in this process, without the network, and how long at most nobody else was served.
 */
import { createSandbox } from '../sandbox/app.ts'
import { sandboxPassword } from '../sandbox/auth/accounts.ts'
import { dayMs } from '../src/domain/time.ts'
import { printMachine, printTable } from './figures.ts'

const sims = Number(process.argv[2] ?? 100_000)
const days = Number(process.argv[3] ?? 40)
const sandbox = createSandbox({ sims, rateLimitPerMinute: 1_000_000 })
const base = { headers: {} as Record<string, string> }

async function send(method: string, path: string, body?: object): Promise<unknown> {
  const init = { method, headers: base.headers, body: body ? JSON.stringify(body) : null }
  const response = await sandbox.jp.request(`/v1${path}`, init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

/** The longest that nobody else was served, milliseconds. */
let blocked = 0
let last = performance.now()
const pulse = setInterval(() => {
  const now = performance.now()
  blocked = Math.max(blocked, now - last)
  last = now
}, 5)

const rows = [[`${sims} SIMs`, 'clock', 'processor', 'nobody else served']]

async function time(what: string, call: () => Promise<unknown>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20))
  blocked = 0
  const start = performance.now()
  const used = process.cpuUsage()
  await call()
  const { user, system } = process.cpuUsage(used)
  const took = performance.now() - start
  await new Promise((resolve) => setTimeout(resolve, 20))
  const ms = [took, (user + system) / 1000, blocked]
  rows.push([what, ...ms.map((value) => `${value.toFixed(0)} ms`)])
}

const credentials = { email: 'root@example.com', password: sandboxPassword }
const token = (await send('POST', '/auth', credentials)) as {
  readonly apiKey: string
  readonly operatorId: string
  readonly token: string
}
base.headers = { 'x-soracom-api-key': token.apiKey, 'x-soracom-token': token.token }

/** A handler that watches all SIMs and writes a mail. */
function watch(type: string, mebibytes: number, inactiveTimeoutDateConst: string) {
  const rule = { limitTotalTrafficMegaByte: String(mebibytes), inactiveTimeoutDateConst }
  const mail = { title: '${simId}', message: '${date}' }
  return send('POST', '/event_handlers', {
    name: type,
    status: 'active',
    targetOperatorId: token.operatorId,
    ruleConfig: { type, properties: rule },
    actionConfigList: [{ type: 'SendMailToOperatorAction', properties: mail }],
  })
}

await time('the first call', () => send('GET', '/sims?limit=1'))
await time('a monthly limit for each SIM', () =>
  watch('SimMonthlyTotalTrafficRule', 8192, 'BEGINNING_OF_NEXT_MONTH'),
)
await time('a daily limit for each SIM', () =>
  watch('SimDailyTotalTrafficRule', 2048, 'BEGINNING_OF_NEXT_DAY'),
)
await time('a monthly limit for all together', () =>
  watch('MonthlyTotalTrafficRule', sims * 100, 'BEGINNING_OF_NEXT_MONTH'),
)
const { now } = (await send('GET', `/sandbox/control/operators/${token.operatorId}/clock`)) as {
  readonly now: number
}
await send('PUT', `/sandbox/control/operators/${token.operatorId}/clock`, {
  now: now + days * dayMs,
  frozen: true,
  keepTokens: true,
})
await time(`the first call, ${days} days later`, () => send('GET', '/sims?limit=1'))
await time('the second', () => send('GET', '/sims?limit=1'))
const mails = (await send(
  'GET',
  `/sandbox/control/operators/${token.operatorId}/mails`,
)) as unknown[]
clearInterval(pulse)
printMachine()
printTable(rows)
console.log(`\n${mails.length} mails`)
sandbox.close()
