import { expect, it } from 'vitest'
import { differences } from './compare.ts'
import { Fleet } from './fleet.ts'
import { packed, separator, type Fields } from './part.ts'

interface Thing {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly tags?: readonly string[]
}

const fields: Fields<Thing> = {
  id: { kind: 'text', of: ({ id }) => id },
  name: { kind: 'code', of: ({ name }) => name },
  status: { kind: 'code', of: ({ status }) => status },
  tags: { kind: 'code', of: ({ tags }) => tags },
}

const then: readonly Thing[] = [
  { id: 'a1', name: 'Pump', status: 'on', tags: ['row=1', 'site=Quarry'] },
  { id: 'a2', name: 'Valve', status: 'off' },
  { id: 'a3', name: 'ポンプ', status: 'on' },
  { id: 'a4', name: 'Lamp', status: 'on' },
]
const before = new Map(Object.entries(packed(fields, then).part.columns))

function compared(now: readonly Thing[], more: readonly Thing[] = []) {
  const fleet = new Fleet(fields, 'id')
  const { part, raws } = packed(fields, now)
  fleet.add(part, raws)
  if (more.length > 0) fleet.put(more)
  return differences(fleet, { before, fields: ['name', 'status', 'tags'], label: 'name' })
}

it('finds nothing where nothing differs, whatever the order', () => {
  expect(compared(then)).toEqual([])
  expect(compared(then.toReversed())).toEqual([])
})

it('tells what is new, what is gone, and each value that is another', () => {
  const now = [
    { id: 'a4', name: 'Lamp 2', status: 'new' },
    { id: 'a9', name: 'Fan', status: 'on' },
    { id: 'a1', name: 'Pump', status: 'on', tags: ['row=2', 'side=left', 'site=Quarry'] },
    { id: 'a3', name: 'ポンプ', status: 'on' },
  ]
  expect(compared(now)).toEqual([
    { key: 'a4', label: 'Lamp 2', what: { field: 'name' }, before: 'Lamp', after: 'Lamp 2' },
    { key: 'a4', label: 'Lamp 2', what: { field: 'status' }, before: 'on', after: 'new' },
    { key: 'a9', label: 'Fan', what: 'added', before: '', after: '' },
    {
      key: 'a1',
      label: 'Pump',
      what: { field: 'tags' },
      before: 'row=1',
      after: `row=2${separator}side=left`,
    },
    { key: 'a2', label: 'Valve', what: 'gone', before: '', after: '' },
  ])
})

it('compares with nothing, and nothing with something', () => {
  const fleet = new Fleet(fields, 'id')
  const { part, raws } = packed(fields, then.slice(0, 1))
  fleet.add(part, raws)
  const options = { fields: ['status'], label: 'name' }
  const added = differences(fleet, { ...options, before: new Map() })
  expect(added.map(({ key, what }) => [key, what])).toEqual([['a1', 'added']])
  const none = new Fleet(fields, 'id')
  expect(differences(none, { ...options, before }).map((one) => one.what)).toEqual(
    then.map(() => 'gone'),
  )
})

it('knows what was changed since the load, and back', () => {
  const off = { id: 'a1', name: 'Pump', status: 'off', tags: ['row=1', 'site=Quarry'] }
  expect(compared(then, [off]).map(({ before, after }) => [before, after])).toEqual([['on', 'off']])
  expect(compared(then.with(0, off), [then[0] ?? off])).toEqual([])
})
