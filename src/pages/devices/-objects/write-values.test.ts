import { expect, test } from 'vitest'
import { initialWrite, writeBody, writeProblems } from './write-values.ts'

const set = { id: 1, type: 'FLOAT', rangeEnumeration: '5..40', value: 22.5 }
const vents = { id: 6, type: 'INTEGER', multiple: true, values: { 0: 40, 1: 65 } }

test('a form begins with what is held, and sends what its type wants', () => {
  expect(initialWrite(set)).toEqual({ values: ['22.5'], as: 'FLOAT' })
  expect(writeBody(set, { values: ['23'], as: '' })).toEqual({ value: 23 })
  expect(initialWrite(vents).values).toEqual(['40', '65'])
  expect(writeBody(vents, { values: ['1', '2', '3'], as: '' })).toEqual({ values: [1, 2, 3] })
  expect(initialWrite({ id: 6, multiple: true }).values).toEqual([''])
})

test('what is wrong stands at its value', () => {
  expect(writeProblems(set, { values: ['41'], as: '' })).toEqual({
    'values.0': 'Enter a number in the range 5 to 40.',
  })
  expect(Object.keys(writeProblems(vents, { values: ['1', 'x'], as: '' }))).toEqual(['values.1'])
  expect(writeProblems(vents, { values: ['1', '2'], as: '' })).toEqual({})
})

test('a time is entered as a local one and sent in seconds', () => {
  const clock = { id: 13, type: 'TIME', value: 'Apr 24, 2018 7:28:17 AM' }
  expect(writeBody(clock, initialWrite(clock))).toEqual({
    value: Date.UTC(2018, 3, 24, 7, 28, 17) / 1000,
  })
  expect(writeProblems(clock, { values: [''], as: '' })).toEqual({ 'values.0': 'Enter a value.' })
})

test('without a model the type is what the value looks like, or what one chooses', () => {
  const unknown = { id: 1, value: true }
  expect(initialWrite(unknown)).toEqual({ values: ['true'], as: 'BOOLEAN' })
  expect(writeBody(unknown, { values: ['12'], as: 'FLOAT' })).toEqual({ value: 12 })
  expect(writeBody(unknown, { values: ['12'], as: 'STRING' })).toEqual({ value: '12' })
})
