import { expect, test } from 'vitest'
import { coverageProblems, coverageTable } from './coverage.ts'

test('the table counts by tag, in the order of the alphabet, and in all', () => {
  const table = coverageTable({
    listSims: { tag: 'Sim', sandbox: true, console: true },
    getSim: { tag: 'Sim', sandbox: true, console: false },
    createSoralet: { tag: 'Soralet', sandbox: false, console: false },
    auth: { tag: 'Auth', sandbox: true, console: true },
  })
  const rows = table.split('\n').map((line) => line.trim().split(/\s{2,}/))
  expect(rows).toEqual([
    ['tag', 'in the API', 'sandbox', 'console'],
    ['Auth', '1', '1', '1'],
    ['Sim', '2', '2', '1'],
    ['Soralet', '1', '0', '0'],
    ['total', '4', '3', '2'],
  ])
})

test('the table of nothing has a head and a total', () => {
  expect(coverageTable({}).split('\n')).toHaveLength(2)
})

test('what the sandbox has must be called, but for what is excused and needs it', () => {
  const one = (sandbox: boolean, console: boolean) => ({ tag: 'Sim', sandbox, console })
  const coverage = {
    listSims: one(true, true),
    getSim: one(true, false),
    createSim: one(false, false),
    listUsers: one(true, false),
    getUser: one(true, true),
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
  ).toEqual(['getUser is excused and was called', 'gone is excused and not implemented'])
})
