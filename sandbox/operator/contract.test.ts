import { beforeEach, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { signedIn, TestClient, type Sent } from '../testing/client.ts'
import { accountHandlers } from './handlers.ts'

/** The tag is that of all operations on 'Operator'; those on accounts alone are looked at here. */
const operatorId = 'OP0000000001'
const now = Date.UTC(2026, 0, 15)
const seen = new SeenToSucceed()
let sandbox: Sandbox
let root: TestClient
let partner: TestClient

beforeEach(async () => {
  sandbox = createSandbox({ sims: 0, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com')
  partner = await signedIn(sandbox, 'partner@example.com')
})

const at = (client: TestClient, path: object = {}) => ({
  operator_id: client === partner ? 'OP0000000002' : operatorId,
  ...path,
})
const does = async <Id extends OperationId>(
  id: Id,
  { path, ...sent }: Sent = {},
  client: TestClient = root,
) => (await seen.does(client, id, { ...sent, path: at(client, path) })).data
const refusal = async (id: OperationId, { path, ...sent }: Sent = {}, client = root) => {
  const { status, error } = await client.call(id, { ...sent, path: at(client, path) })
  return [status, error.code, error.message.split(/[: ]/)[0]]
}

const company = {
  companyName: 'Example Works Ltd.',
  department: 'IoT',
  contactPersonName: 'Sora',
  countryCode: 'JP',
  zipCode: '100-0000',
  phoneNumber: '00-0000-0000',
}
const individual = {
  fullName: '見本 友',
  countryCode: 'GB',
  zipCode: 'EC1A 1BB',
  phoneNumber: '+44 0',
}

/** An operator of which nothing is known yet, in Japan coverage alone. */
async function fresh() {
  const { status, data } = await new TestClient(sandbox).request('POST', '/v1/sandbox/init', {
    body: {
      email: 'fresh@example.com',
      password: 'Fresh-1234',
      authKeyId: 'x',
      authKey: 'x',
      coverageTypes: ['jp'],
    },
  })
  expect(status).toBe(201)
  const made = data as { operatorId: string; apiKey: string; token: string }
  return { ...made, jp: new TestClient(sandbox, 'jp', made), g: new TestClient(sandbox, 'g', made) }
}

test('a company keeps its name, and is no individual', async () => {
  expect(await does('getCompanyInformation')).toMatchObject({
    companyName: company.companyName,
    contactPersonName: 'Sora Mihon',
  })
  await does('updateCompanyInformation', { body: company })
  expect(await does('getCompanyInformation')).toEqual(company)
  const updating = (change: object) =>
    refusal('updateCompanyInformation', { body: { ...company, ...change } })
  for (const [field, value] of Object.entries({
    companyName: 'Another Ltd.',
    countryCode: 'jp',
    zipCode: '12',
    phoneNumber: '(03)',
    department: 'x'.repeat(101),
    building: 'a\nb',
  })) {
    expect(await updating({ [field]: value })).toEqual([400, 'COM0004', field])
  }
  expect(await updating({ contactPersonName: ' ' })).toEqual([400, 'COM0003', 'contactPersonName'])
  expect(await refusal('createCompanyInformation', { body: company })).toEqual([
    400,
    'AUM0145',
    'This',
  ])
  for (const id of ['createIndividualInformation', 'updateIndividualInformation'] as const) {
    expect(await refusal(id, { body: individual })).toEqual([400, 'AUM0147', 'This'])
  }
})

test('an individual is no company', async () => {
  expect((await does('getIndividualInformation', {}, partner)).fullName).toBe('Tomo Mihon')
  await does('updateIndividualInformation', { body: individual }, partner)
  expect(await does('getIndividualInformation', {}, partner)).toEqual(individual)
  expect(await refusal('getCompanyInformation', {}, partner)).toEqual([400, 'AUM0146', 'This'])
})

test('an account becomes a company or an individual once, and gets its other coverage once', async () => {
  const { operatorId: id, jp, g } = await fresh()
  const path = { operator_id: id }
  expect((await jp.call('getCompanyInformation', { path })).status).toBe(404)
  await seen.does(jp, 'createIndividualInformation', { path, body: individual })
  expect((await jp.call('createCompanyInformation', { path, body: company })).error.code).toBe(
    'AUM0146',
  )
  expect((await g.call('listGroups')).error.code).toBe('AUM0031')
  const adding = (type: string) =>
    jp.call('addCoverageType', { path: { ...path, coverage_type: type } })
  expect((await adding('x')).error.code).toBe('COM0004')
  await seen.does(jp, 'addCoverageType', { path: { ...path, coverage_type: 'g' } })
  expect((await g.call('listGroups')).data).toEqual([])
  expect((await adding('g')).error.code).toBe('AUM0148')
  const another = await jp.call('getOperator', { path })
  expect(another.data.operatorId).toBe(id)
})

test('a company is registered', async () => {
  const { operatorId: id, jp } = await fresh()
  const path = { operator_id: id }
  await seen.does(jp, 'createCompanyInformation', { path, body: company })
  expect((await jp.call('getCompanyInformation', { path })).data).toEqual(company)
})

test('options are added, again too, and ended', async () => {
  const audit = { contractName: 'api_audit_log' }
  for (let count = 0; count < 2; count++) {
    expect(await does('addOperatorContract', { body: audit })).toEqual(audit)
  }
  const path = { contract_name: 'api_audit_log' }
  await does('deleteOperatorContract', { path })
  expect(await refusal('deleteOperatorContract', { path })).toEqual([404, 'AUM0034', 'No'])
  const harvest = (contractDetail?: object) => ({
    body: { contractName: 'harvest', contractDetail },
  })
  expect(await refusal('addOperatorContract', harvest())).toEqual([
    400,
    'COM0003',
    'contractDetail.plan',
  ])
  const short = { plan: 'extended', ttl: 100 }
  expect(await refusal('addOperatorContract', harvest(short))).toEqual([
    400,
    'COM0004',
    'contractDetail.ttl',
  ])
  const extended = { plan: 'extended', ttl: 731 }
  expect(await does('addOperatorContract', harvest(extended))).toEqual(harvest(extended).body)
})

test('priority support begins at once and ends with the month', async () => {
  const path = { namespace: 'Support' }
  const tier = () => does('getOperatorConfigurationNamespace', { path })
  const support = { contractName: 'support', contractDetail: { tier: 'priority' } }
  const ending = { path: { contract_name: 'support' } }
  expect(await refusal('getOperatorConfigurationNamespace', { path })).toEqual([
    404,
    'AUM0033',
    'No',
  ])
  expect(await refusal('deleteOperatorContract', ending)).toEqual([404, 'AUM0034', 'No'])
  expect(await does('addOperatorContract', { body: support })).toEqual(support)
  const priority = { tier: 'priority', upcomingTier: null, paymentCoverage: 'jp' }
  const said = { namespace: 'Support', isModifiable: false }
  expect(await tier()).toEqual({ ...said, version: 1, configuration: priority })
  await does('deleteOperatorContract', ending)
  const basicNext = { ...priority, upcomingTier: 'basic' }
  expect(await tier()).toEqual({ ...said, version: 2, configuration: basicNext })
  // Thought better of.
  await does('addOperatorContract', { body: support })
  expect(await tier()).toEqual({ ...said, version: 3, configuration: priority })
  await does('deleteOperatorContract', ending)
  sandbox.worlds.setClock(operatorId, { now: Date.UTC(2026, 1, 1) })
  root = await signedIn(sandbox, 'root@example.com')
  const basic = { ...priority, tier: 'basic' }
  expect(await tier()).toEqual({ ...said, version: 5, configuration: basic })
  expect(await refusal('deleteOperatorContract', ending)).toEqual([404, 'AUM0034', 'No'])
})

test('some options are for the root user, and support for Japan', async () => {
  const admin = await signedIn(sandbox, 'admin')
  const napter = { body: { contractName: 'napter' } }
  expect(await refusal('addOperatorContract', napter, admin)).toEqual([400, 'AUM0141', 'Only'])
  const global = await signedIn(sandbox, 'root@example.com', { coverage: 'g' })
  const support = { body: { contractName: 'support', contractDetail: { tier: 'priority' } } }
  expect(await refusal('addOperatorContract', support, global)).toEqual([400, 'AUM0142', 'The'])
})

test('settings are replaced whole, unless somebody else was faster', async () => {
  const path = { namespace: 'Email' }
  expect(await refusal('getOperatorConfigurationNamespace', { path })).toEqual([
    404,
    'AUM0033',
    'No',
  ])
  const configuration = { billing: { attachInvoicePdfEnabled: true } }
  const body = { configuration, expectedVersion: 0 }
  const stored = { namespace: 'Email', isModifiable: true, version: 1, configuration }
  expect(await does('setOperatorConfigurationNamespace', { path, body })).toEqual(stored)
  expect(await refusal('setOperatorConfigurationNamespace', { path, body })).toEqual([
    409,
    'AUM0144',
    'The',
  ])
  expect(await does('getOperatorConfigurationNamespace', { path })).toEqual(stored)
  const unchecked = { configuration: {} }
  const after = await does('setOperatorConfigurationNamespace', { path, body: unchecked })
  expect(after).toMatchObject({ version: 2, configuration: {} })
  const other = { configuration: { usageMetricsDisabled: true } }
  expect(await refusal('setOperatorConfigurationNamespace', { path, body: other })).toEqual([
    400,
    'COM0004',
    'configuration.usageMetricsDisabled',
  ])
  const ofConsole = { path: { namespace: 'UserConsole' }, body: other }
  expect(await does('setOperatorConfigurationNamespace', ofConsole)).toMatchObject(other)
  await does('deleteOperatorConfigurationNamespace', { path })
  expect(await refusal('deleteOperatorConfigurationNamespace', { path })).toEqual([
    404,
    'AUM0033',
    'No',
  ])
})

test('the settings of support are not to be set, and others are not known', async () => {
  const setting = (namespace: string) =>
    refusal('setOperatorConfigurationNamespace', {
      path: { namespace },
      body: { configuration: {} },
    })
  expect(await setting('Support')).toEqual([400, 'AUM0143', 'The'])
  expect(await setting('Nothing')).toEqual([400, 'COM0004', 'namespace'])
})

test('a token for the support console says whose it is', async () => {
  const { token } = await does('generateSupportToken')
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
  expect(JSON.parse(payload)).toMatchObject({ operator: { operatorId } })
})

test('all operations were seen to succeed', () => {
  const missing = seen.missing((tag) => tag === 'Operator')
  expect(missing.filter((id) => id in accountHandlers)).toEqual([])
})
