import { expect, test } from 'vitest'
import { cellKey, cellQuery } from './cell.ts'

const network = { mcc: 440, mnc: 1 }

test.each([
  [
    { ...network, tac: 5, eci: 7 },
    { mcc: '440', mnc: '01', tac: '5', ecid: '7' },
  ],
  [
    { ...network, lac: 5, ci: 7 },
    { mcc: '440', mnc: '01', lac: '5', cid: '7' },
  ],
  [
    { ...network, lac: 5 },
    { mcc: '440', mnc: '01', lac: '5' },
  ],
  [{ ...network, tac: 5 }, undefined],
  [{ mcc: 440, lac: 5 }, undefined],
  [null, undefined],
])('%j is asked for by %j', (cell, query) => {
  expect(cellQuery(cell)).toEqual(query)
})

test('one key for one cell', () => {
  expect(cellKey({ mcc: '440', mnc: '10', tac: '5', ecid: '7' })).toBe('440-10-5-7')
  expect(cellKey({ mcc: '440', mnc: '10', lac: '5' })).toBe('440-10-5-')
})
