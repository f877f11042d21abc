import { expect, test } from 'vitest'
import { usedCells } from './used-cells.ts'

const cell = (eci: number) => ({ mcc: 440, mnc: 10, tac: 5, eci })

test('cells by when they were last used, and the way between them', () => {
  const { cells, way } = usedCells([
    { time: 1, cell: cell(1) },
    { time: 4, cell: cell(1) },
    { time: 2, cell: cell(2) },
    { time: 3, cell: cell(2) },
    { time: 5, cell: { mcc: 440 } },
    { time: 6 },
    { cell: cell(9) },
  ])
  expect(cells.map(({ key, lastAt, events }) => [key, lastAt, events])).toEqual([
    ['440-10-5-1', 4, 2],
    ['440-10-5-2', 3, 2],
  ])
  expect(way).toEqual(['440-10-5-1', '440-10-5-2', '440-10-5-1'])
  expect(usedCells([])).toEqual({ cells: [], way: [] })
})
