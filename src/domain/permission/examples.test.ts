import { describe, expect, it } from 'vitest'
import type { PermissionContext } from './condition-vocabulary.ts'
import { compile, decide } from './decide.ts'
import { parsePermission } from './document.ts'

/** The example documents of Soracom's documentation, and the calls they are there for. */

type Statement = { effect: string; api: string | string[]; condition?: string }

/** Decides as for a user with these inline and default permissions; every example must be clean. */
function judge(inline: Statement[], byDefault: Statement[] = []) {
  const documents = [inline, byDefault].map((statements) =>
    parsePermission(JSON.stringify({ statements })),
  )
  for (const { problems } of documents) expect(problems).toEqual([])
  const [own, others] = documents.map(({ statements }) => statements)
  const compiled = compile([
    { source: { kind: 'inline' }, statements: own ?? [] },
    { source: { kind: 'default' }, statements: others ?? [] },
  ])
  return (name: string, context: PermissionContext = {}) =>
    decide(compiled, { names: [name], context }).effect
}

function expectEach(
  may: ReturnType<typeof judge>,
  { allow = [], deny = [] }: { allow?: string[]; deny?: string[] },
) {
  expect(allow.filter((name) => may(name) !== 'allow')).toEqual([])
  expect(deny.filter((name) => may(name) !== 'deny')).toEqual([])
}

const READ_SIMS_AND_BILLING = [
  'Subscriber:list*',
  'Billing:*',
  'Payment:get*',
  'Payment:list*',
  'Payment:exportPaymentStatement',
  'Stats:*',
  'Files:*',
  'Query:searchSubscribers',
]
const MONITORING = [
  'EventHandler:*',
  'Sim:listSims',
  'Subscriber:listSubscribers',
  'Query:searchSims',
  'Query:searchSubscribers',
  'Group:listGroups',
  'CellLocation:*',
]
const HARVEST = [
  'Sim:getDataFromSim',
  'Subscriber:getDataFromSubscriber',
  'LoraDevice:getDataFromLoraDevice',
  'SigfoxDevice:getDataFromSigfoxDevice',
  'DataEntry:getDataEntries',
  'DataEntry:getDataEntry',
]
const LAGOON = [
  'Auth:auth',
  'Auth:logout',
  'DataEntry:listDataSourceResources',
  'DataEntry:getDataEntries',
  'FileEntry:getFile',
  'FileEntry:getFileMetadata',
  'FileEntry:putFile',
  'FileEntry:listFiles',
]

describe('rights by name', () => {
  it('reads the SIM list and the bills', () => {
    expectEach(judge([{ effect: 'allow', api: READ_SIMS_AND_BILLING }]), {
      allow: [
        'Subscriber:listSubscribers',
        'Subscriber:listSessionEvents',
        'Billing:getLatestBilling',
        'Billing:exportBilling',
        'Payment:getPaymentMethod',
        'Payment:listCoupons',
        'Payment:exportPaymentStatement',
        'Stats:getAirStats',
        'Query:searchSubscribers',
      ],
      deny: [
        'Subscriber:activateSubscriber',
        'Payment:registerCoupon',
        'Query:searchSims',
        'Sim:listSims',
        'FileEntry:listFiles',
      ],
    })
  })

  it('reads SIMs and manages monitoring', () => {
    expectEach(judge([{ effect: 'allow', api: MONITORING }]), {
      allow: [
        'EventHandler:createEventHandler',
        'EventHandler:deleteEventHandler',
        'Sim:listSims',
        'Group:listGroups',
        'CellLocation:getCellLocation',
      ],
      deny: ['Sim:getSim', 'Group:getGroup', 'Billing:getBilling'],
    })
  })

  it('reads what devices sent', () => {
    expectEach(judge([{ effect: 'allow', api: HARVEST }]), {
      allow: HARVEST,
      deny: ['DataEntry:deleteDataEntry', 'DataEntry:listDataSourceResources', 'Sim:getSim'],
    })
  })

  it('allows everything but support tickets', () => {
    const may = judge([
      { effect: 'allow', api: '*' },
      { effect: 'deny', api: ['Operator:generateSupportToken'] },
    ])
    expectEach(may, {
      allow: ['Operator:getOperator', 'Sim:terminateSim', 'User:createUser'],
      deny: ['Operator:generateSupportToken'],
    })
  })

  it('allows everything', () => {
    expectEach(judge([{ effect: 'allow', api: '*' }]), {
      allow: ['Operator:generateSupportToken', 'Sim:terminateSim', 'OAuth2:authorize'],
    })
  })

  it('takes billing from everybody by default permissions', () => {
    const billing = [{ effect: 'deny', api: 'Billing:*' }]
    expectEach(judge([{ effect: 'allow', api: 'Billing:getBilling' }], billing), {
      deny: ['Billing:getBilling', 'Billing:getLatestBilling'],
    })
    expectEach(judge([{ effect: 'allow', api: '*' }], billing), {
      allow: ['Payment:listCoupons'],
      deny: ['Billing:getBilling'],
    })
  })

  it('hides the audit log', () => {
    const name = 'AuditLog:getApiAuditLogs'
    expectEach(judge([]), { allow: [name] })
    expectEach(judge([{ effect: 'deny', api: [name] }]), { deny: [name] })
    expectEach(judge([{ effect: 'allow', api: '*' }], [{ effect: 'deny', api: [name] }]), {
      allow: ['AuditLog:getNapterAuditLogs'],
      deny: [name],
    })
  })

  it('serves the Lagoon user', () => {
    const may = judge([
      { effect: 'allow', api: LAGOON },
      { effect: 'deny', api: ['Sim:*', 'User:*'] },
    ])
    expectEach(may, {
      allow: LAGOON,
      deny: ['Sim:listSims', 'User:listUsers', 'FileEntry:deleteFile'],
    })
  })

  it('guards a production user whose key is used for the sandbox', () => {
    expectEach(judge([{ effect: 'deny', api: '*' }], [{ effect: 'allow', api: '*' }]), {
      allow: ['Auth:logout'],
      deny: ['Auth:auth', 'Sim:listSims', 'AuditLog:getApiAuditLogs'],
    })
  })
})

describe('rights under a condition', () => {
  const own = { samUserName: 'alice', pathVariables: { operator_id: 'OP1', user_name: 'alice' } }

  it("changes the user's own password only", () => {
    const may = judge([
      {
        effect: 'allow',
        api: ['User:updateUserPassword'],
        condition: "pathVariable('user_name') == samUserName",
      },
    ])
    const name = 'User:updateUserPassword'
    expect(may(name, own)).toBe('allow')
    expect(may(name, { ...own, samUserName: 'bob' })).toBe('deny')
    expect(may(name, { ...own, samUserName: 'Alice' })).toBe('deny')
    expect(may(name, { samUserName: 'alice' })).toBe('deny')
    expect(may('User:updateUserPermission', own)).toBe('deny')
  })

  it('works on one SIM and lists them all', () => {
    const may = judge([
      {
        effect: 'allow',
        api: ['Sim:activateSim', 'Sim:deactivateSim', 'Sim:deleteSimSession', 'Sim:getSim'],
        condition: "pathVariable('sim_id') == '8981100000000000001'",
      },
      { effect: 'allow', api: ['Sim:listSims', 'Query:searchSims'] },
    ])
    const mine = { pathVariables: { sim_id: '8981100000000000001' } }
    const other = { pathVariables: { sim_id: '8981100000000000002' } }
    expect(may('Sim:activateSim', mine)).toBe('allow')
    expect(may('Sim:activateSim', other)).toBe('deny')
    expect(may('Sim:terminateSim', mine)).toBe('deny')
    expect(may('Sim:listSims', { pathVariables: {} })).toBe('allow')
  })

  it('opens on a date, for one network', () => {
    const may = judge([
      {
        effect: 'allow',
        api: ['Sim:listSims', 'Group:*'],
        condition: "currentDate >= date(2023, 02, 01) and ipAddress('10.0.0.0/24')",
      },
    ])
    const open = { now: Date.UTC(2023, 1, 1), clientIp: '10.0.0.200' }
    expect(may('Sim:listSims', open)).toBe('allow')
    expect(may('Group:deleteGroup', open)).toBe('allow')
    expect(may('Sim:getSim', open)).toBe('deny')
    expect(may('Sim:listSims', { ...open, now: open.now - 1 })).toBe('deny')
    expect(may('Sim:listSims', { ...open, clientIp: '10.0.1.200' })).toBe('deny')
    expect(may('Sim:listSims', { now: open.now })).toBe('deny')
    expect(may('Sim:listSims', { clientIp: open.clientIp })).toBe('deny')
  })

  it('opens remote access to one SIM', () => {
    const may = judge([
      {
        effect: 'allow',
        api: 'PortMapping:createPortMappingForSim',
        condition: "pathVariable('sim_id') == '1'",
      },
    ])
    const name = 'PortMapping:createPortMappingForSim'
    expect(may(name, { pathVariables: { sim_id: '1' } })).toBe('allow')
    expect(may(name, { pathVariables: { sim_id: '2' } })).toBe('deny')
    expect(may('PortMapping:createPortMapping', { pathVariables: {} })).toBe('deny')
  })
})
