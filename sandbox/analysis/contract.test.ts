import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, type TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { followed, pathOf, textAt } from './testing.ts'

const seen = new SeenToSucceed()
const operatorId = 'OP0000000001'
let sandbox: Sandbox
let root: TestClient
let other: TestClient

beforeAll(async () => {
  sandbox = createSandbox({ sims: 30 })
  root = await signedIn(sandbox, 'root@example.com')
  other = await signedIn(sandbox, 'partner@example.com')
})
afterAll(() => sandbox.close())

async function start(sql: string, more: object = {}) {
  return root.call('startAnalysisQueries', { body: { sql, ...more } })
}

test('a query is started, followed and read as CSV and as JSON lines', async () => {
  const { data: schemas } = await seen.does(root, 'getAnalysisSchemas')
  expect(schemas.map(({ name }) => name)).toContain('SIM_SESSION_EVENTS')
  const sql = `SELECT COUNTRY_CODE AS "code", 7 / 2 half, NULL AS nobody, ',"' AS text
    FROM COUNTRIES WHERE COUNTRY_CODE = 'JP'`
  const { data } = await seen.does(root, 'startAnalysisQueries', { body: { sql } })
  const path = { query_id: data.queryId ?? '' }
  expect(path.query_id).toMatch(/^[\da-f]{32}$/)
  const done = await followed(root, path.query_id)
  expect(done.phases[0]).toBe('STARTING')
  expect(done.data).toMatchObject({ rowCount: 1, usedExecCount: 1 })
  expect(done.data.columnInfo).toEqual([
    { name: 'code', type: 'string', databaseType: 'TEXT' },
    { name: 'HALF', type: 'float64', databaseType: 'REAL' },
    { name: 'NOBODY', type: 'string', databaseType: 'TEXT' },
    { name: 'TEXT', type: 'string', databaseType: 'TEXT' },
  ])
  const csv = await textAt(sandbox, done.data.url)
  expect(csv).toBe('code,HALF,NOBODY,TEXT\nJP,3.5,,","""\n')
  expect(done.data.uncompressedFileSize).toBe(csv.length)
  const lines = await seen.does(root, 'getAnalysisQueries', { path, query: 'exportFormat=jsonl' })
  expect(await textAt(sandbox, lines.data.url)).toBe(
    '{"code":"JP","HALF":3.5,"NOBODY":null,"TEXT":",\\""}\n',
  )
  expect((await other.call('getAnalysisQueries', { path })).status).toBe(404)
})

test('the address of a result is good for ten minutes', async () => {
  const { data } = await start('SELECT 1')
  const { url } = (await followed(root, data.queryId ?? '')).data
  const now = sandbox.worlds.now(operatorId)
  sandbox.worlds.setClock(operatorId, { now: now + 11 * 60_000 })
  expect((await sandbox.jp.request(pathOf(url))).status).toBe(403)
  sandbox.worlds.setClock(operatorId, { now: null })
})

test.each([
  ['SELECT TIMESTAMP FROM SIM_SNAPSHOTS', "line 1 at position 7\ninvalid identifier 'TIMESTAMP'"],
  ['SELECT 1\nFROM NOWHERE', "line 2 at position 5\nObject 'NOWHERE' does not exist"],
  ['SELECT a,, b', "syntax error line 1 at position 9 unexpected ','"],
  ['SELECT COUNT(* FROM COUNTRIES', "unexpected 'FROM'"],
  ['SELECT 1; SELECT 2', 'only one statement'],
  ["INSERT INTO COUNTRIES VALUES ('XX', 'x')", 'only SELECT and WITH are supported'],
  ['WITH x AS (SELECT 1) DELETE FROM COUNTRIES', 'can only read'],
  ['PRAGMA user_version', 'only SELECT'],
  ["ATTACH '/etc/passwd' AS x", 'only SELECT'],
  ["SELECT load_extension('x')", 'not authorized'],
  ['SELECT * FROM sqlite_master', 'can only read'],
  ["SELECT * FROM pragma_table_info('COUNTRIES')", 'can only read'],
  ['', 'empty'],
  ["SELECT 'open", 'unterminated'],
])('%s is refused at once', async (sql, message) => {
  const { status, error } = await start(sql)
  expect([status, error.code]).toEqual([400, 'ANA0005'])
  expect(error.message).toContain(message)
})

test.each([[{ from: 2, to: 1 }], [{ from: -1, to: 1 }], [{ from: 0, to: 1_700_000_000_000 }]])(
  'the period %j is malformed',
  async (period) => {
    const { status, error } = await start('SELECT 1', period)
    expect([status, error.code]).toEqual([400, 'ANA0011'])
  },
)

test('what fails while it runs is told when it is asked for', async () => {
  const { data } = await start("SELECT TO_TIMESTAMP('never') FROM COUNTRIES")
  const { status, error } = await followed(root, data.queryId ?? '')
  expect([status, error.code]).toEqual([400, 'ANA0005'])
  expect(error.message).toContain("Timestamp 'never' is not recognized")
})

test('a month has its number of queries', async () => {
  const used = (await followed(root, (await start('SELECT 1')).data.queryId ?? '')).data
  const faults = { body: { queriesPerMonth: used.usedExecCount } }
  const path = `/v1/sandbox/control/operators/${operatorId}/faults`
  await root.request('PUT', path, faults)
  const { status, error } = await start('SELECT 1')
  expect([status, error.code]).toEqual([400, 'ANA0012'])
  sandbox.worlds.setClock(operatorId, { now: sandbox.worlds.now(operatorId) + 32 * 86_400_000 })
  await root.request('PUT', path, { body: { queriesPerMonth: 100 } })
  sandbox.worlds.setClock(operatorId, { now: null })
})

test('every operation was seen to succeed', () => {
  expect(seen.missing((tag) => tag === 'Analysis')).toEqual([])
})
