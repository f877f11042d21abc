import { describe, expect, it } from 'vitest'
import { numbersMissing, rowsMeant } from './meant.ts'
import { mostQueries, noGroup, planSearch } from './plan.ts'

const nothing = { filters: {} }

describe('a text alone', () => {
  it('is one call over every field it can be', () => {
    const { queries, fields } = planSearch({ q: 'meter', ...nothing })
    expect(queries).toEqual([
      { name: ['meter'], tag: ['meter'], group: ['meter'], search_type: 'or' },
    ])
    expect(fields).toEqual(['name', 'tag', 'group'])
  })

  it('is one call over the chosen field', () => {
    expect(planSearch({ q: 'meter', fields: ['tag'], ...nothing }).queries).toEqual([
      { tag: ['meter'] },
    ])
  })

  it('may hold several values of different kinds', () => {
    expect(planSearch({ q: ' meter-1, +81 80-1234-5678 ', ...nothing }).queries).toEqual([
      {
        name: ['meter-1'],
        tag: ['meter-1'],
        group: ['meter-1'],
        msisdn: ['818012345678'],
        search_type: 'or',
      },
    ])
  })

  it('keeps the spaces of a name that looks like a number', () => {
    expect(planSearch({ q: '12 34', fields: ['tag'], ...nothing }).queries).toEqual([
      { tag: ['12 34'] },
    ])
    expect(planSearch({ q: '440 10', fields: ['imsi'], ...nothing }).queries).toEqual([
      { imsi: ['44010'] },
    ])
    expect(planSearch({ q: '440 10', ...nothing }).queries).toMatchObject([
      { imsi: ['44010'], name: ['440 10'] },
    ])
  })

  it('names the values that are too short and sends the others', () => {
    const plan = planSearch({ q: 'ab, c ,', fields: ['name'], ...nothing })
    expect(plan).toMatchObject({ queries: [{ name: ['ab'] }], tooShort: ['c'] })
  })

  it('asks for everything where nothing is left of it', () => {
    expect(planSearch({ q: 'c', ...nothing })).toMatchObject({ queries: [{}], tooShort: ['c'] })
    expect(planSearch({ q: ' , ', ...nothing })).toMatchObject({ queries: [{}], tooShort: [] })
    expect(planSearch(nothing).queries).toEqual([{}])
  })

  it('counts characters, not code units', () => {
    expect(planSearch({ q: '🚜', fields: ['name'], ...nothing }).tooShort).toEqual(['🚜'])
  })
})

describe('many numbers', () => {
  const numbers = Array.from({ length: 120 }, (_, at) => String(894_231_000_000_000 + at) + '0001')

  it('take a call per hundred conditions, and leave the filters to the rows', () => {
    const filters = { status: ['active', 'ready'] }
    const plan = planSearch({ q: numbers.join(', '), filters })
    expect(plan).toMatchObject({ isNumberList: true, filtersRows: true, isCut: false })
    expect(plan.queries.map(({ iccid = [], sim_id = [] }) => iccid.length + sim_id.length)).toEqual(
      [100, 100, 40],
    )
    expect(new Set(plan.queries.flatMap(({ iccid = [] }) => iccid))).toEqual(new Set(numbers))
  })

  it('never are more than an address holds', () => {
    const { isCut, terms } = planSearch({ q: `${numbers.join(', ')}, …`, ...nothing })
    expect([isCut, terms.length]).toEqual([true, 120])
  })

  it('find what fits one of them and the SIMs it is about, no others', () => {
    const sims = ['8942310000000001', '8942310000000012'].map((simId) => ({ simId: `${simId}001` }))
    const [first] = sims
    const plan = planSearch({ q: `${first?.simId}9, 8942310000000002001`, ...nothing })
    expect(rowsMeant(plan, {}, sims)).toEqual([first])
    expect(numbersMissing(plan, sims)).toEqual(['8942310000000002001'])
    // Where any filter may fit instead, a SIM need not have one of the numbers.
    expect(rowsMeant(plan, { match: 'any' }, sims)).toEqual(sims)
    expect(
      rowsMeant(planSearch({ q: 'meter, 8942310000000002001', ...nothing }), {}, sims),
    ).toEqual(sims)
  })
})

describe('filters', () => {
  it('join with and, one value each', () => {
    const filters = { status: ['active'], session: ['ONLINE'], bundle: ['D-300MB'] }
    expect(planSearch({ filters }).queries).toEqual([
      { status: ['active'], session_status: 'ONLINE', bundles: ['D-300MB'], search_type: 'and' },
    ])
  })

  it('take one or-call for the values of one', () => {
    expect(planSearch({ filters: { status: ['active', 'ready'] } }).queries).toEqual([
      { status: ['active', 'ready'], search_type: 'or' },
    ])
  })

  it('take a call per combination of alternatives', () => {
    const filters = { status: ['active', 'ready'], subscription: ['plan-D'] }
    expect(planSearch({ q: 'ab', fields: ['name'], filters }).queries).toEqual([
      { name: ['ab'], status: ['active'], subscription: ['plan-D'], search_type: 'and' },
      { name: ['ab'], status: ['ready'], subscription: ['plan-D'], search_type: 'and' },
    ])
  })

  it('let everything through where both online and offline are chosen', () => {
    const session = ['ONLINE', 'OFFLINE']
    expect(planSearch({ filters: { session } }).queries).toEqual([{}])
    expect(planSearch({ filters: { session, status: ['ready'] } }).queries).toEqual([
      { status: ['ready'] },
    ])
  })

  it('ask for too much at some point', () => {
    const status = ['ready', 'active', 'inactive', 'standby', 'suspended', 'terminated']
    const module = ['mini', 'micro', 'nano', 'trio', 'embedded', 'virtual', 'integrated']
    expect(status.length * module.length).toBeGreaterThan(mostQueries)
    expect(planSearch({ filters: { status, module } }).queries).toEqual([])
    expect(planSearch({ match: 'any', filters: { status, module } }).queries).toHaveLength(1)
  })

  it('leave SIMs without a group to the rows', () => {
    const filters = { group: [noGroup, 'a-group'], status: ['ready'] }
    expect(planSearch({ filters }).queries).toEqual([{ status: ['ready'] }])
  })
})

describe('any of the conditions', () => {
  it('is one or-call', () => {
    const filters = { status: ['ready'], group: ['a-group', noGroup] }
    expect(planSearch({ q: 'ab', fields: ['name'], match: 'any', filters }).queries).toEqual([
      { name: ['ab'], status: ['ready'], group_id: ['a-group'], search_type: 'or' },
    ])
  })

  it('is everything with both online and offline', () => {
    const filters = { session: ['ONLINE', 'OFFLINE'], status: ['ready'] }
    expect(planSearch({ match: 'any', filters }).queries).toEqual([{}])
  })
})
