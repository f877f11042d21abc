import { plural, select, t } from '@lingui/core/macro'
import { afterEach, expect, test } from 'vitest'
import { keyOf, say, speak } from './say.ts'

const name = 'pump-7'
const suspend = (count: number) => t`Suspend ${plural(count, { one: '# SIM', other: '# SIMs' })}`

afterEach(() => speak('en'))

test('English needs no catalogue', () => {
  const says = () => t`Suspend`
  expect([says(), t`Suspend ${name}`, t`No. ${1}`]).toEqual(['Suspend', 'Suspend pump-7', 'No. 1'])
})

test('counts agree with their nouns and have the grouping of the language', () => {
  expect([0, 1, 2, 1234].map(suspend)).toEqual([
    'Suspend 0 SIMs',
    'Suspend 1 SIM',
    'Suspend 2 SIMs',
    'Suspend 1,234 SIMs',
  ])
  const left = (count: number) =>
    t`${plural(count, { 0: 'Nothing is left', one: `# of ${name}`, other: `# of ${name}s` })}.`
  expect([0, 1, 2].map(left)).toEqual(['Nothing is left.', '1 of pump-7.', '2 of pump-7s.'])
})

test('a choice takes what fits, and never what every object has', () => {
  const state = (kind: string) => t`${select(kind, { on: 'It is on', other: 'It is off' })}`
  expect(['on', 'off', 'toString'].map(state)).toEqual(['It is on', 'It is off', 'It is off'])
})

test('what a person typed is text, whatever it looks like', () => {
  const typed = '{count} # <b>'
  expect(t`Delete ${typed}`).toBe('Delete {count} # <b>')
})

test('another language is a catalogue by the keys of the messages', () => {
  speak('ja', {
    [keyOf(['Suspend ', ['name']])]: [['name'], 'を利用中断'],
    [keyOf(['Suspend ', ['count', 'plural', { one: ['#', ' SIM'], other: ['#', ' SIMs'] }]])]: [
      ['count', 'plural', { other: ['#', '枚の SIM を利用中断'] }],
    ],
    [keyOf('Open', 'verb')]: '開く',
    [keyOf('Open', 'state')]: '開いている',
  })
  expect(t`Suspend ${name}`).toBe('pump-7を利用中断')
  expect(suspend(1234)).toBe('1,234枚の SIM を利用中断')
  const contexts = ['verb', 'state'].map((context) => say('Open', undefined, context))
  expect(contexts).toEqual(['開く', '開いている'])
  expect(t`Resume ${name}`, 'what it lacks is said in English').toBe('Resume pump-7')
})
