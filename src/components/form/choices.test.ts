import { expect, test } from 'vitest'
import { choicesOf } from './choices.ts'

test('what is offered is there once, in its order, and is something', () => {
  const choice = (value: string) => ({ value, label: `Group ${value}` })
  expect(choicesOf(['b', '', 'a', 'b', ''].map(choice))).toEqual([choice('b'), choice('a')])
})
