import { expect, test } from 'vitest'
import { fitColumns } from './fit.ts'

const columns = [240, 120, 100, 190].map((width) => ({ width }))

test('columns go as a whole, the last ones first', () => {
  expect(fitColumns(columns, 650).count).toBe(4)
  expect(fitColumns(columns, 649).count).toBe(3)
  expect(fitColumns(columns, 459).count).toBe(2)
})

test('one that is too wide takes those after it with it: their order says what matters', () => {
  expect(
    fitColumns(
      [240, 100, 400, 50].map((width) => ({ width })),
      500,
    ).count,
  ).toBe(2)
})

test('the first is always there, and leaves room for another where the window is narrow', () => {
  expect(fitColumns(columns, 320)).toEqual({ count: 2, first: 176, second: 120 })
  expect(fitColumns(columns, 100)).toEqual({ count: 1, first: 120, second: 80 })
  expect(fitColumns([], 100).count).toBe(0)
})

test('before anything is measured all of them are there, as wide as they ask for', () => {
  expect(fitColumns(columns, Infinity)).toEqual({ count: 4, first: 240, second: 120 })
})

test('the second shrinks rather than go, but for a number', () => {
  const [name, text] = [{ width: 240 }, { width: 420 }]
  expect(fitColumns([name, text, { width: 90 }], 320)).toEqual({
    count: 2,
    first: 176,
    second: 144,
  })
  expect(fitColumns([name, text], 500)).toEqual({ count: 2, first: 240, second: 260 })
  expect(fitColumns([name, { width: 190, align: 'right' }], 320)).toMatchObject({ count: 1 })
  expect(fitColumns([name, { width: 140, align: 'right' }], 320)).toMatchObject({ count: 2 })
})
