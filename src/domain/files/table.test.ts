import { expect, test } from 'vitest'
import { tableOf } from './table.ts'

test('the first rows of a table, every column with a name of its own', () => {
  const { header, rows, more } = tableOf('a,a,\n1,2,3,4\n5\n6\n', 2)
  expect(header).toEqual(['a', 'a (2)', '3', '4'])
  expect(rows.map(({ cells }) => cells)).toEqual([['1', '2', '3', '4'], ['5']])
  expect(more).toBe(true)
})

test('a table without a heading, or of nothing', () => {
  expect(tableOf('8942310000000000001,1\n', 9)).toMatchObject({ header: ['1', '2'], more: false })
  expect(tableOf('', 9)).toEqual({ header: [], rows: [], more: false })
})
