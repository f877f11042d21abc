import { describe, expect, it } from 'vitest'
import type { SimLike } from '../sim/sim.ts'
import { readTable } from '../table-file.ts'
import { isDone, reverse, type Change } from './change.ts'
import { guessTargets, targetsFlaw } from './columns.ts'
import { BulkPlanner, simFinder } from './plan.ts'
import { readRows } from './rows.ts'

const a = '8942310000000000001'
const b = '8942310000000000002'
const groups = [
  { groupId: '0f3b1a52-7c1d-4e9a-8f00-0123456789ab', tags: { name: '東京' } },
  { groupId: '1f3b1a52-7c1d-4e9a-8f00-0123456789ab', tags: { name: 'twice' } },
  { groupId: '2f3b1a52-7c1d-4e9a-8f00-0123456789ab', tags: { name: 'twice' } },
]
const now = new Date(2026, 0, 1).getTime()

function sim(simId: string, more: SimLike = {}): SimLike {
  const imsi = `29505000000000${simId.slice(-1)}`
  return {
    simId,
    type: 'uicc',
    status: 'active',
    speedClass: 's1.fast',
    tags: { name: 'old' },
    terminationEnabled: false,
    activeProfileId: simId,
    profiles: {
      [simId]: {
        primaryImsi: imsi,
        subscribers: { [imsi]: { imsi, msisdn: '819012345678', subscription: 'plan01s' } },
      },
    },
    ...more,
  }
}

function plan(text: string, sims: readonly SimLike[] = [sim(a), sim(b)]) {
  const table = readTable(text)
  const targets = guessTargets(table)
  const rows = readRows(table.rows, targets, now)
  const field = rows[0]?.key.field ?? 'simId'
  const planner = new BulkPlanner(simFinder(sims, field), groups)
  planner.add(rows)
  return planner.plan
}

const changesOf = (text: string, ...sims: SimLike[]) =>
  plan(text, sims.length > 0 ? sims : undefined).ready.flatMap(({ changes }) => changes)
const rulesOf = (text: string, ...sims: SimLike[]) =>
  plan(text, sims.length > 0 ? sims : undefined).faults.map(({ line, flaws }) =>
    [line, ...flaws.map(({ rule }) => rule)].join(' '),
  )

describe('columns', () => {
  it.each([
    ['SIM ID,Name,Group,Speed class,Expiry time,Expiry action,IMEI lock,Status,tag:site'],
    ['SIM_ID;name;groupId;speedClass;expiryTime;expiryAction;imei;status;TAG: site'],
    [
      'ＳＩＭ ID,名前,グループ名,速度クラス,有効期限,有効期限後の動作,IMEIロック,ステータス,タグ：site',
    ],
  ])('are known by their headings: %s', (header) => {
    expect(guessTargets(readTable(`${header}\n`))).toEqual([
      'simId',
      'tag:name',
      'group',
      'speedClass',
      'expiryTime',
      'expiryAction',
      'imeiLock',
      'status',
      'tag:site',
    ])
  })

  it('name the SIM once, and hold nothing twice', () => {
    const guess = (text: string) => guessTargets(readTable(text))
    expect(guess('電話番号,IMSI,ICCID,Name,名前,other\n')).toEqual([
      'unused',
      'unused',
      'iccid',
      'tag:name',
      'unused',
      'unused',
    ])
    expect(guess(`pump,${a}`)).toEqual(['unused', 'simId'])
    expect(guess('295050000000001,x')).toEqual(['imsi', 'unused'])
  })

  it('must name a SIM and something to change', () => {
    expect(targetsFlaw(['tag:name'])).toBe('noKey')
    expect(targetsFlaw(['simId', 'imsi', 'group'])).toBe('twice')
    expect(targetsFlaw(['simId', 'tag:a', 'tag:a'])).toBe('twice')
    expect(targetsFlaw(['simId', 'unused'])).toBe('nothing')
    expect(targetsFlaw(['simId', 'unused', 'group', 'unused'])).toBeUndefined()
  })
})

describe('rows', () => {
  it('change what is not so already, and leave what they leave empty', () => {
    expect(plan(`SIM ID,name,speed class,status\n${a},new,,Active\n${b},old,s1.fast,`)).toEqual({
      ready: [
        {
          line: 2,
          sim: sim(a),
          changes: [{ of: 'tag', tag: 'name', before: 'old', after: 'new' }],
        },
      ],
      unchanged: 1,
      faults: [],
    })
  })

  it('set tags of any name', () => {
    expect(changesOf(`SIM ID,tag:__proto__,tag:toString\n${a},x,-`)).toEqual([
      { of: 'tag', tag: '__proto__', before: undefined, after: 'x' },
    ])
    expect(rulesOf(`SIM ID,tag:..\n${a},x`)).toEqual(['2 tagName'])
  })

  it('take away what a dash stands for', () => {
    const full = sim(a, {
      groupId: groups[0]?.groupId,
      expiryTime: now + 1,
      expiryAction: 'suspend',
      imeiLock: { imei: '490154203237518' },
    })
    const changes = changesOf(`SIM ID,name,group,expiry,imei\n${a},-,なし,－,none`, full)
    expect(changes.map(({ of, after }) => [of, after])).toEqual([
      ['tag', undefined],
      ['group', undefined],
      ['expiry', undefined],
      ['imeiLock', undefined],
    ])
    expect(rulesOf(`SIM ID,status\n${a},-`)).toEqual(['2 kept'])
  })

  it.each([
    ['SIM ID', a],
    ['ICCID', `${a}5`],
    ['IMSI', '２９５０５００００００００１１'.slice(0, 15)],
    ['MSISDN', '+81 90-1234-5678'],
    ['電話番号', '090-1234-5678'],
  ])('name their SIM by %s', (heading, value) => {
    const imsi = value.normalize('NFKC')
    const known = sim(a)
    const own = { imsi, msisdn: '819012345678', subscription: 'plan01s' }
    const one =
      heading === 'IMSI' ? { ...known, profiles: { [a]: { subscribers: { [imsi]: own } } } } : known
    expect(changesOf(`${heading},name\n${value},new`, one)).toHaveLength(1)
  })

  it('name groups by ID or name, if it is the only one', () => {
    const id = groups[0]?.groupId
    expect(changesOf(`SIM ID,group\n${a},東京`)).toEqual([
      { of: 'group', before: undefined, after: id },
    ])
    expect(changesOf(`SIM ID,group\n${a},${id?.toUpperCase()}`)).toHaveLength(1)
    expect(rulesOf(`SIM ID,group\n${a},twice\n${b},nowhere`)).toEqual(['2 groups', '3 group'])
  })

  it.each([
    ['2027-01-31 12:30', new Date(2027, 0, 31, 12, 30).getTime()],
    ['２０２７／１／３１', new Date(2027, 0, 31).getTime()],
    ['2027年1月31日 9時05分', new Date(2027, 0, 31, 9, 5).getTime()],
    ['2027-01-31T12:30:00.000Z', Date.UTC(2027, 0, 31, 12, 30)],
    ['2027-01-31 12:30 +09:00', Date.UTC(2027, 0, 31, 3, 30)],
    ['1801000000', 1_801_000_000_000],
    ['1801000000000', 1_801_000_000_000],
  ])('expire at %s', (cell, time) => {
    expect(changesOf(`SIM ID,expiry\n${a},${cell}`)).toEqual([
      { of: 'expiry', before: undefined, after: { time, action: 'doNothing' } },
    ])
  })

  it('keep the action of an expiry that is moved, and need one for an action', () => {
    const text = `SIM ID,expiry,expiry action\n${a},2027-01-31,\n${b},,利用中断`
    const expiring = { expiryTime: now + 5, expiryAction: 'deactivate' }
    expect(changesOf(text, sim(a, expiring), sim(b, expiring)).map(({ after }) => after)).toEqual([
      { time: new Date(2027, 0, 31).getTime(), action: 'deactivate' },
      { time: now + 5, action: 'suspend' },
    ])
    expect(rulesOf(text)).toEqual(['3 noExpiry'])
  })

  it('are left out whole, with what is wrong with each', () => {
    const header = 'SIM ID,name,speed class,expiry,expiry action,imei,status'
    const faults = [
      '8.98E+18,x',
      'pump,x',
      '8942310000000000000,x',
      '8942310000000000009,x',
      `${a},,,2027-02-30,later,123,terminated`,
      `${b},x,s1.warp,2025-12-31`,
      `${b},x`,
      `${a},y,,2027-01-31,terminate,4.9E+14`,
    ]
    expect(rulesOf([header, ...faults].join('\n'))).toEqual([
      '2 rounded',
      '3 key',
      '4 missing',
      '5 missing',
      '6 time expiryAction imei status',
      '7 past refused',
      '8 repeated',
      '9 rounded repeated refused',
    ])
  })

  it('obey the rules of the platform', () => {
    expect(rulesOf(`SIM ID,speed class\n${a},s1.slow`, sim(a, { status: 'terminated' }))).toEqual([
      '2 refused',
    ])
    expect(changesOf(`SIM ID,status\n${a},利用中断`)).toEqual([
      { of: 'status', before: 'active', after: 'suspended' },
    ])
  })

  it('may be 100,000', { timeout: 20_000 }, () => {
    const sims = Array.from({ length: 100_000 }, (_, at) => sim(`8942310000${100_000_000 + at}`))
    const text = `SIM ID,name\n${sims.map(({ simId }) => `${simId},new`).join('\n')}`
    const begin = performance.now()
    expect(plan(text, sims).ready).toHaveLength(100_000)
    expect(performance.now() - begin).toBeLessThan(10_000)
  })
})

describe('a change', () => {
  const one = sim(a)
  const back = (change: Change) => reverse(change, now)?.after

  it('is done when the SIM is so', () => {
    expect(isDone(one, { of: 'tag', tag: 'name', before: 'x', after: 'old' })).toBe(true)
    expect(isDone(one, { of: 'tag', tag: 'toString', before: 'x', after: undefined })).toBe(true)
    expect(isDone(one, { of: 'group', before: 'x', after: undefined })).toBe(true)
    expect(isDone(one, { of: 'status', before: 'x', after: 'inactive' })).toBe(false)
  })

  it('is taken back to what was before, where that costs nothing', () => {
    expect(back({ of: 'speedClass', before: 's1.slow', after: 's1.fast' })).toBe('s1.slow')
    expect(back({ of: 'status', before: 'active', after: 'inactive' })).toBe('active')
    expect(back({ of: 'status', before: 'standby', after: 'active' })).toBeUndefined()
    const over = { time: now - 1, action: 'suspend' } as const
    expect(reverse({ of: 'expiry', before: over, after: undefined }, now)).toBeUndefined()
    expect(reverse({ of: 'group', before: undefined, after: 'x' }, now)).toEqual({
      of: 'group',
      before: 'x',
      after: undefined,
    })
  })
})
