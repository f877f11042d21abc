import { expect, it } from 'vitest'
import { Fleet } from './fleet.ts'
import { packed, type Fields } from './part.ts'
import { countFacets, fieldsOf, findRows, fittingRows, type FleetQuery } from './query.ts'

interface Thing {
  readonly id: string
  readonly name?: string
  readonly status?: string
  readonly plans?: readonly string[]
  readonly tags?: readonly string[]
  readonly seen?: number
}

const fields: Fields<Thing> = {
  id: { kind: 'text', of: ({ id }) => id },
  name: { kind: 'text', of: ({ name }) => name },
  status: { kind: 'code', of: ({ status }) => status },
  plans: { kind: 'code', of: ({ plans }) => plans },
  tags: { kind: 'code', of: ({ tags }) => tags },
  seen: { kind: 'number', of: ({ seen }) => seen },
}

const things: readonly Thing[] = [
  { id: 'a1', name: 'Pump 10', status: 'on', plans: ['p', 'q'], tags: ['site=Quarry'], seen: 3 },
  { id: 'a2', name: 'ポンプ９', status: 'off', plans: ['q'], seen: 1 },
  { id: 'a3', name: 'Pump 9', status: 'on', tags: ['site=Harbour', 'row=1'] },
  { id: 'a4', status: 'on', seen: 2 },
  { id: 'a5', name: 'two\nlines', status: 'gone', tags: ['site=Quarry'] },
]

function fleetOf(...parts: (readonly Thing[])[]): Fleet<Thing> {
  const fleet = new Fleet(fields, 'id')
  for (const records of parts) {
    const { part, raws } = packed(fields, records)
    fleet.add(part, raws)
  }
  return fleet
}

const everything: FleetQuery = { kinds: [], labels: {}, facets: [] }
const ask = (fleet: Fleet<Thing>, query: Partial<FleetQuery>) => {
  const whole = { ...everything, ...query }
  const fitting = fittingRows(fleet, whole)
  const found = { ...findRows(fleet, whole, fitting), facets: countFacets(fleet, whole, fitting) }
  return { ...found, ids: [...found.order].map((row) => fleet.read(row).id) }
}
const both = fleetOf(things.slice(0, 2), things.slice(2))

it('finds parts of texts, in any case and width, across parts', () => {
  const kind = (part: string) => [{ id: 'q', conditions: [{ field: 'name', part }] }]
  expect(ask(both, { kinds: kind('PUMP') }).ids).toEqual(['a1', 'a3'])
  expect(ask(both, { kinds: kind('ﾎﾟﾝﾌﾟ9') }).ids).toEqual(['a2'])
  expect(ask(both, { kinds: kind('two lines') }).ids).toEqual(['a5'])
  expect(ask(both, { kinds: kind('nowhere') }).ids).toEqual([])
})

it('finds the same however it was typed: letter by letter, back again, or at once', () => {
  const names = Array.from({ length: 400 }, (_, at) => `${at % 7 === 0 ? 'Meter' : 'Pump'} ${at}`)
  const many = fleetOf(names.map((name, at) => ({ id: `id-${at}`, name })))
  const found = (part: string) =>
    ask(many, { kinds: [{ id: 'q', conditions: [{ field: 'name', part }] }] }).ids
  const typed = ['m', 'me', 'met', 'meter', 'meter 1', 'meter 11', 'met', 'ter 2', 'p 3', 'p', '39']
  for (const part of typed)
    expect(found(part), part).toEqual(
      names.flatMap((name, at) => (name.toLowerCase().includes(part) ? [`id-${at}`] : [])),
    )
})

it('joins the conditions of a kind with or, the kinds with and, or all with or', () => {
  const kinds = [
    { id: 'status', conditions: ['on', 'gone'].map((is) => ({ field: 'status', is })) },
    { id: 'tags', conditions: [{ field: 'tags', is: 'site=Quarry' }] },
  ]
  expect(ask(both, { kinds }).ids).toEqual(['a1', 'a5'])
  expect(ask(both, { kinds, any: true }).ids).toEqual(['a1', 'a3', 'a4', 'a5'])
  const one = [{ id: 'plans', conditions: [{ field: 'plans', is: 'q' }] }]
  expect(ask(both, { kinds: one }).ids).toEqual(['a1', 'a2'])
  const none = [{ id: 'plans', conditions: [{ field: 'plans', is: '' }] }]
  expect(ask(both, { kinds: none }).ids).toEqual(['a3', 'a4', 'a5'])
  const seen = [{ id: 'seen', conditions: [{ field: 'seen', after: 1, upTo: 2 }] }]
  expect(ask(both, { kinds: seen }).ids).toEqual(['a4'])
  const called = [{ id: 'q', conditions: [{ field: 'status', called: 'ell' }] }]
  expect(ask(both, { kinds: called, labels: { status: { gone: 'Yellow' } } }).ids).toEqual(['a5'])
})

it('sorts whole columns, what has no value last in both directions', () => {
  const sorted = (field: string, descending = false, labels = {}) =>
    ask(both, { sort: { field, descending }, labels }).ids
  expect(sorted('seen')).toEqual(['a2', 'a4', 'a1', 'a3', 'a5'])
  expect(sorted('seen', true)).toEqual(['a1', 'a4', 'a2', 'a3', 'a5'])
  expect(sorted('name').slice(0, 2)).toEqual(['a3', 'a1'])
  expect(sorted('status', false, { status: { on: 'Z' } })).toEqual(['a5', 'a2', 'a1', 'a3', 'a4'])
  expect(sorted('tags:site')).toEqual(['a3', 'a1', 'a5', 'a2', 'a4'])
})

it('groups with counts, in the order of what groups are called, and keeps the sort within', () => {
  const found = ask(both, {
    group: 'tags:site',
    sort: { field: 'seen', descending: true },
    counted: { field: 'status', is: 'on' },
  })
  expect(found.groups).toEqual([
    { value: 'Harbour', start: 0, count: 1, counted: 1 },
    { value: 'Quarry', start: 1, count: 2, counted: 1 },
    { value: '', start: 3, count: 2, counted: 1 },
  ])
  expect(found.ids).toEqual(['a3', 'a1', 'a5', 'a4', 'a2'])
})

it('counts values as the other kinds let them be', () => {
  const kinds = [{ id: 'status', conditions: [{ field: 'status', is: 'on' }] }]
  const { facets } = ask(both, { kinds, facets: ['status', 'plans'] })
  expect(facets).toEqual({ status: { on: 3, off: 1, gone: 1 }, plans: { p: 1, q: 1, '': 2 } })
})

it('puts a changed record in its old place, takes others out, and finds by key', () => {
  const fleet = fleetOf(things)
  fleet.put([{ id: 'a2', name: 'new', status: 'on' }, { id: 'a9' }])
  fleet.remove('a4')
  const { ids } = ask(fleet, {})
  expect(ids).toEqual(['a1', 'a2', 'a3', 'a5', 'a9'])
  expect(fleet.count).toBe(5)
  expect(fleet.find('a4')).toBeUndefined()
  const row = fleet.find('a2') ?? -1
  expect(fleet.read(row).name).toBe('new')
  expect(
    ask(fleet, { kinds: [{ id: 'q', conditions: [{ field: 'name', part: 'ポ' }] }] }).ids,
  ).toEqual([])
})

it('lets go of records that are stored, those not used for longest, and says what it needs again', () => {
  const many = Array.from({ length: 250 }, (_, at): Thing => ({ id: `b${at}` }))
  const { part, raws } = packed(fields, many)
  const fleet = new Fleet(fields, 'id')
  fleet.add(part, raws)
  fleet.records.trim(1)
  expect(fleet.records.missing([0, 100, 249])).toEqual([])
  fleet.records.lastIsStored()
  expect(fleet.records.missing([5])).toEqual([])
  fleet.records.trim(1)
  expect(fleet.read(5)).toEqual({ id: 'b5' })
  expect(fleet.records.missing([5, 140, 249])).toEqual([
    { part: 0, block: 1 },
    { part: 0, block: 2 },
  ])
  expect(() => fleet.read(140)).toThrow(RangeError)
  const [, second] = raws
  if (second) fleet.records.set({ part: 0, block: 1 }, second)
  expect(fleet.read(140)).toEqual({ id: 'b140' })
})

it('is one part of several, and takes the columns of a stored one as they are needed', () => {
  const parts = fleetOf(things.slice(0, 2), things.slice(2))
  parts.put([{ id: 'a2', name: 'Pump 11', status: 'new', plans: ['r'] }])
  const query = {
    kinds: [{ id: 'q', conditions: [{ field: 'name', part: 'pump' }] }],
    sort: { field: 'name', descending: false },
    facets: ['status', 'plans', 'tags'],
  }
  const before = ask(parts, query)
  expect(before.ids).toEqual(['a3', 'a1', 'a2'])
  const { count, columns } = parts.join()
  expect(count).toBe(6)
  expect(ask(parts, query)).toEqual(before)
  expect(parts.find('a5')).toBe(4)

  const stored = new Fleet(fields, 'id')
  stored.addStored([2, 3])
  expect(stored.count).toBe(5)
  expect(findRows(stored, everything).order).toHaveLength(5)
  expect(() => findRows(stored, { ...everything, ...query })).toThrow(RangeError)
  expect(stored.missing([...fieldsOf({ ...everything, ...query }), 'tags:site'])).toEqual([
    'name',
    'tags',
  ])
  const { part } = packed(fields, things)
  for (const [id, column] of Object.entries(part.columns)) stored.give(id, column)
  expect([...findRows(stored, { ...everything, ...query }).order]).toEqual([2, 0])
  expect(stored.records.missing([0, 4])).toEqual([
    { part: 0, block: 0 },
    { part: 1, block: 0 },
  ])
  expect(columns['status']).toMatchObject({ values: ['on', 'off', 'gone', 'new'] })
})

it('bears a record that breaks its fields', () => {
  const broken = {
    ...fields,
    name: { kind: 'text', of: ({ name }: Thing) => name?.trim() },
  } as const
  const fleet = new Fleet<Thing>(broken, 'id')
  const { part, raws } = packed(broken, [JSON.parse('{"id":"x","name":7}') as Thing])
  fleet.add(part, raws)
  expect(findRows(fleet, everything).order).toHaveLength(1)
})
