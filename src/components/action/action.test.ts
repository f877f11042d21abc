import { IconTrash } from '@tabler/icons-react'
import { describe, expect, it } from 'vitest'
import { deactivateSim } from '../../api/generated/operations.ts'
import { defineAction, reasons, split } from './action.ts'
import { outcomeRows } from './outcome.ts'

interface Lamp {
  readonly id: string
  readonly lit: boolean
  readonly fixed?: boolean
}

const kind = { key: (lamp: Lamp) => lamp.id, name: (lamp: Lamp) => `Lamp ${lamp.id}` }
const no = (reason: string) => ({ allowed: false, reason }) as const

const dim = defineAction<Lamp, { readonly to: number }>({
  kind,
  id: 'dim',
  operation: deactivateSim,
  icon: IconTrash,
  label: 'Dim',
  title: (count) => `Dim ${count} lamps`,
  confirm: 'ask',
  allowed: (lamp, values) => {
    if (lamp.fixed) return no('It cannot be dimmed.')
    if (values?.to === 0) return no('Choose a brightness.')
    return lamp.lit ? { allowed: true } : no('It is dark.')
  },
  call: (lamp) => ({ path: { id: lamp.id } }),
  run: async () => undefined,
  done: (count) => `${count} lamps are dimmed.`,
})

const lamps: Lamp[] = [
  { id: 'a', lit: true },
  { id: 'b', lit: false },
  { id: 'c', lit: true, fixed: true },
  { id: 'd', lit: false },
  { id: 'e', lit: true },
]

describe('what an action can run on', () => {
  it('divides the resources and keeps their order', () => {
    const { ready, refused } = split(dim, lamps)
    expect(ready.map(({ id }) => id)).toEqual(['a', 'e'])
    expect(refused.map(({ resource, reason }) => [resource.id, reason])).toEqual([
      ['b', 'It is dark.'],
      ['c', 'It cannot be dimmed.'],
      ['d', 'It is dark.'],
    ])
  })

  it('heeds what is typed in the fields', () => {
    expect(split(dim, lamps, { to: 50 }).ready).toHaveLength(2)
    const { ready, refused } = split(dim, lamps, { to: 0 })
    expect(ready).toEqual([])
    expect(refused.map(({ reason }) => reason)).toContain('Choose a brightness.')
  })

  it('counts the reasons, the most frequent first', () => {
    expect(reasons(split(dim, lamps).refused)).toEqual([
      { reason: 'It is dark.', count: 2 },
      { reason: 'It cannot be dimmed.', count: 1 },
    ])
    expect(reasons([])).toEqual([])
  })
})

describe('the outcome as a file', () => {
  it('has a line for every resource, whatever became of it', () => {
    const [a, b, c, d, e] = lamps as [Lamp, Lamp, Lamp, Lamp, Lamp]
    expect(
      outcomeRows(kind, [
        { resource: a, state: 'done' },
        { resource: b, state: 'failed', code: 'COM0001', message: 'It is broken.' },
        { resource: c, state: 'unanswered', code: 'network', message: 'Nobody knows.' },
        { resource: d, state: 'skipped', message: 'It is dark.' },
        { resource: e, state: 'waiting' },
      ]),
    ).toEqual([
      ['id', 'name', 'outcome', 'code', 'message'],
      ['a', 'Lamp a', 'Done', '', ''],
      ['b', 'Lamp b', 'Failed', 'COM0001', 'It is broken.'],
      ['c', 'Lamp c', 'No answer', 'network', 'Nobody knows.'],
      ['d', 'Lamp d', 'Left out', '', 'It is dark.'],
      ['e', 'Lamp e', 'Not sent', '', ''],
    ])
  })
})
