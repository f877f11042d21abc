import { IconTrash } from '@tabler/icons-react'
import { describe, expect, it } from 'vitest'
import { deactivateSim } from '../../api/generated/operations.ts'
import { defineAction, type Action, type ActionDeclaration } from './action.ts'
import { matching, planMenu, type Entry } from './menu.ts'

interface Lamp {
  readonly id: string
  readonly lit?: boolean
  readonly timer?: number
}

const kind = {
  key: ({ id }: Lamp) => id,
  name: ({ id }: Lamp) => id,
  noun: {
    title: 'Lamps',
    one: 'lamp',
    many: 'lamps',
    counted: (count: number) => `${count} lamps`,
  },
}

type Words = Pick<ActionDeclaration<Lamp, object, object>, 'section' | 'pair'>

/** An action of this label that is refused with the reason, where there is one. */
function act(label: string, words: Words, refuse: (lamp: Lamp) => string | false = () => false) {
  return defineAction(kind, {
    ...words,
    id: label,
    operation: deactivateSim,
    icon: IconTrash,
    label,
    title: (what) => `${label} ${what}`,
    allowed: (lamp) => {
      const reason = refuse(lamp)
      return reason === false ? { allowed: true } : { allowed: false, reason }
    },
    call: ({ id }) => ({ path: { sim_id: id } }),
    done: (what) => `${what}: ${label}`,
  })
}

const power = { section: 'status', pair: 'power' } as const
const timer = { section: 'limits', pair: 'timer' } as const
const actions: readonly Action<Lamp>[] = [
  act('Smash', { section: 'danger' }, ({ lit }) => lit === true && 'It is hot.'),
  act('Set timer', timer, ({ id }) => id === 'broken' && 'It is broken.'),
  act('Clear timer', timer, (lamp) => {
    if (lamp.id === 'broken') return 'It is broken.'
    return lamp.timer === undefined && 'It has no timer.'
  }),
  act('Rename', {}),
  act('Turn on', power, ({ lit }) => lit === true && 'It is lit.'),
  act('Turn off', power, ({ lit }) => lit !== true && 'It is dark.'),
]

const label = ({ action, beside }: Entry<Lamp>) =>
  beside ? `${action.label} / ${beside.label}` : action.label
const planned = (...lamps: Lamp[]) => {
  const { sections, refused, last, count } = planMenu(actions, lamps)
  return {
    sections: sections.map(({ id, entries }) => [id, entries.map(label)]),
    refused,
    last: last.map((entry) => [label(entry), entry.reason]),
    count,
  }
}

describe('a menu for one', () => {
  it('has sections in one order, and of a pair the half that applies', () => {
    expect(planned({ id: 'a', lit: true })).toEqual({
      sections: [
        ['status', ['Turn off']],
        ['organise', ['Rename']],
        ['limits', ['Set timer']],
      ],
      refused: [],
      last: [['Smash', 'It is hot.']],
      count: 4,
    })
  })

  it('puts both halves on one line where both apply', () => {
    const { sections, last, count } = planned({ id: 'a', timer: 5 })
    expect(sections).toContainEqual(['limits', ['Set timer / Clear timer']])
    expect(last).toEqual([['Smash', undefined]])
    expect(count).toBe(4)
  })

  it('folds what cannot be done, and says a reason once', () => {
    const { sections, refused, count } = planned({ id: 'broken' })
    expect(sections.map(([id]) => id)).toEqual(['status', 'organise'])
    expect(refused).toEqual([{ reason: 'It is broken.', labels: ['Set timer', 'Clear timer'] }])
    expect(count).toBe(5)
  })
})

it('has a line for each half where several differ, with how many it is for', () => {
  const { sections } = planMenu(actions, [
    { id: 'a', lit: true },
    { id: 'b' },
    { id: 'c', lit: true },
  ])
  const entries = sections[0]?.entries.map((entry) => [label(entry), entry.ready])
  expect(entries).toEqual([
    ['Turn on', 1],
    ['Turn off', 2],
  ])
})

it('is filtered by all words that were typed, in any order and width', () => {
  const found = (typed: string) => matching(actions, typed).map((action) => action.label)
  expect(found('timer')).toEqual(['Set timer', 'Clear timer'])
  expect(found(' TIMER cl')).toEqual(['Clear timer'])
  expect(found('ｏｆｆ')).toEqual(['Turn off'])
  expect(found('')).toHaveLength(6)
  expect(found('nothing')).toEqual([])
})
