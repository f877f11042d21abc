import { expect, test } from 'vitest'
import { meantName } from './meant.ts'

const known = [
  'Sim:listSims',
  'Sim:getSim',
  'Sim:setGroup',
  'Subscriber:setGroup',
  'Group:getGroup',
]

test.each([
  ['sim:listsims', 'Sim:listSims'],
  [' Sim:listSims ', 'Sim:listSims'],
  ['listSims', 'Sim:listSims'],
  ['GETSIM', 'Sim:getSim'],
  ['Sim:listSim', 'Sim:listSims'],
  ['Sims:listSims', 'Sim:listSims'],
  ['Grup:getGroop', 'Group:getGroup'],
  // Two of them are called so.
  ['setGroup', undefined],
  ['Sim:explode', undefined],
  ['', undefined],
])('%j: %s', (written, meant) => {
  expect(meantName(written, known)).toBe(meant)
})

test('two that are as near as each other are not guessed between', () => {
  expect(meantName('Sim:getX', ['Sim:getA', 'Sim:getB'])).toBeUndefined()
  expect(meantName('Sim:getAX', ['Sim:getA', 'Sim:getBY'])).toBe('Sim:getA')
})

test('long names take no time', () => {
  const many = Array.from({ length: 500 }, (_, at) => `Family:operation${at}`)
  const began = performance.now()
  meantName('x'.repeat(100_000), many)
  expect(performance.now() - began).toBeLessThan(50)
})
