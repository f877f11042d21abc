import { expect, test } from 'vitest'
import { coverageProblems, coverageTable } from './coverage.ts'

test('the table counts by tag, in the order of the alphabet, and in all', () => {
  const table = coverageTable({
    listSims: { tag: 'Sim', console: true },
    getSim: { tag: 'Sim', console: false },
    createSoralet: { tag: 'Soralet', console: false },
    auth: { tag: 'Auth', console: true },
  })
  const rows = table.split('\n').map((line) => line.trim().split(/\s{2,}/))
  expect(rows).toEqual([
    ['tag', 'in the API', 'console'],
    ['Auth', '1', '1'],
    ['Sim', '2', '1'],
    ['Soralet', '1', '0'],
    ['total', '4', '2'],
  ])
})

test('the table of nothing has a head and a total', () => {
  expect(coverageTable({}).split('\n')).toHaveLength(2)
})

test('what there is must be called, but for what is excused and needs it', () => {
  const one = (console: boolean) => ({ tag: 'Sim', console })
  const coverage = {
    listSims: one(true),
    getSim: one(false),
    listUsers: one(false),
    getUser: one(true),
  }
  const reason = 'no page yet'
  expect(coverageProblems(coverage, { listUsers: reason })).toEqual([
    'getSim was called by no page',
  ])
  expect(
    coverageProblems(coverage, {
      getSim: reason,
      listUsers: reason,
      getUser: reason,
      gone: reason,
    }),
  ).toEqual(['getUser is excused and was called', 'gone is excused and not there'])
})
