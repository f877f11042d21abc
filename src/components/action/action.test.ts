import { IconTrash } from '@tabler/icons-react'
import { describe, expect, it } from 'vitest'
import { deactivateSim, putSimTags } from '../../api/generated/operations.ts'
import type { May } from '../../api/permissions.ts'
import { text } from '../form/fields.ts'
import { defineAction, doneTo, reasons, split } from './action.ts'
import { outcomeRows } from './outcome.ts'

interface Lamp {
  readonly id: string
  readonly lit: boolean
  readonly fixed?: boolean
}

const kind = {
  key: (lamp: Lamp) => lamp.id,
  name: (lamp: Lamp) => `Lamp ${lamp.id}`,
  noun: {
    title: 'Lamps',
    one: 'lamp',
    many: 'lamps',
    counted: (count: number) => `${count} lamps`,
  },
}
const no = (reason: string) => ({ allowed: false, reason }) as const

const dim = defineAction(kind, {
  id: 'dim',
  operation: deactivateSim,
  icon: IconTrash,
  label: 'Dim',
  title: (what) => `Dim ${what}`,
  allowed: (lamp, values?: { readonly to: number }) => {
    if (lamp.fixed) return no('It cannot be dimmed.')
    if (values?.to === 0) return no('Choose a brightness.')
    return lamp.lit ? { allowed: true } : no('It is dark.')
  },
  call: (lamp) => ({ path: { sim_id: lamp.id } }),
  done: (what) => `${what} dimmed`,
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

  it('asks for each where it depends on which, and not where all may or none', () => {
    const of = { ...dim, kind: { ...kind, path: ({ id }: Lamp) => ({ sim_id: id }) } }
    const asked: unknown[] = []
    const may =
      (depends: boolean): May =>
      (_operation, path) => {
        if (path === undefined) return { allowed: true, depends }
        asked.push(path)
        return path['sim_id'] === 'a' ? { allowed: true } : no('Not yours.')
      }
    expect(split(of, lamps, undefined, may(false)).ready).toHaveLength(2)
    expect(asked).toEqual([])
    const { ready, refused } = split(of, lamps, undefined, may(true))
    expect(ready.map(({ id }) => id)).toEqual(['a'])
    expect(refused.at(-1)).toEqual({ resource: lamps[4], reason: 'Not yours.' })
    expect(asked).toEqual([{ sim_id: 'a' }, { sim_id: 'e' }])
  })

  it('keeps what was left out under its reason, the most frequent first', () => {
    const [, b, c, d] = lamps
    expect(reasons(split(dim, lamps).refused)).toEqual([
      { reason: 'It is dark.', resources: [b, d] },
      { reason: 'It cannot be dimmed.', resources: [c] },
    ])
    expect(reasons([])).toEqual([])
  })
})

describe('what an action says of itself', () => {
  it('speaks of one, and of several', () => {
    expect([dim.title(1), dim.title(3)]).toEqual(['Dim lamp', 'Dim 3 lamps'])
    const [a, b] = lamps as [Lamp, Lamp]
    expect(doneTo(dim, [a])).toBe('\u2068Lamp a\u2069 dimmed')
    expect(doneTo(dim, [a, b])).toBe('2 lamps dimmed')
  })

  it('calls what commands to copy show', () => {
    const [a] = lamps as [Lamp]
    expect(dim.call(a, {} as never)).toEqual({ path: { sim_id: 'a' } })
    expect(dim.operation.id).toBe('deactivateSim')
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

it('sends text without the spaces around it, unless they mean something', () => {
  const label = defineAction(kind, {
    id: 'label',
    operation: putSimTags,
    icon: IconTrash,
    label: 'Label',
    title: (what) => `Label ${what}`,
    fields: {
      tagName: text({ label: 'Name' }),
      tagValue: text({ label: 'Value', verbatim: true }),
    },
    call: (lamp, tag) => ({ path: { sim_id: lamp.id }, body: [tag] }),
    done: (what) => `${what} labelled`,
  })
  const typed = { tagName: ' room ', tagValue: ' of one ' }
  expect(label.call({ id: 'a', lit: true }, typed as never)).toEqual({
    path: { sim_id: 'a' },
    body: [{ tagName: 'room', tagValue: ' of one ' }],
  })
})
