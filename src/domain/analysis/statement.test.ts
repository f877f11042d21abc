import { describe, expect, it } from 'vitest'
import { brokenQuery, columnsIn, longestQuery, placeInQuery, tablesIn } from './statement.ts'

describe('a text is no query', () => {
  it.each([
    ['', 'empty', 0],
    [' -- only a comment', 'empty', 0],
    [';', 'empty', 0],
    ['DELETE FROM X', 'notRead', 0],
    ['(INSERT INTO X)', 'notRead', 1],
    ['SELECT 1; SELECT 2', 'several', 10],
    ["SELECT 'open", 'open', 7],
    ['SELECT /* open', 'open', 7],
    ['SELECT "open', 'open', 7],
    [`SELECT ${'1'.repeat(longestQuery)}`, 'tooLong', longestQuery],
  ])('%.30s: %s', (sql, rule, at) => expect(brokenQuery(sql)).toMatchObject({ rule, at }))

  it.each([
    'select 1',
    '(SELECT 1);;',
    'WITH x AS (SELECT 1) SELECT * FROM x -- done; really',
    "SELECT 'it''s; fine', \"a;b\" /* ; */",
    'SELECT 名前, 😀 FROM x',
  ])('but %s may be one', (sql) => expect(brokenQuery(sql)).toBeUndefined())
})

describe('what a query speaks of', () => {
  it('are tables, in any letter case, but not in texts and comments', () => {
    const known = ['A', 'B', 'C', 'D'] as const
    expect(tablesIn('SELECT \'C\' FROM a JOIN "B" -- D', known)).toEqual(['A', 'B'])
  })

  it('are columns: all of them for a star, but for COUNT(*)', () => {
    const some = columnsIn('SELECT COUNT(*), sim_id FROM x')
    expect([some('SIM_ID'), some('TIME')]).toEqual([true, false])
    expect(columnsIn('SELECT x.* FROM x')('TIME')).toBe(true)
    expect(columnsIn('SELECT 1 FROM x NATURAL JOIN y')('TIME')).toBe(true)
  })
})

describe('where something is wrong', () => {
  it.each([
    ['SELECT a\nFROM b', 'error line 2 at position 5\nObject', 14],
    ['SELECT a', 'syntax error line 9 at position 99', 8],
    ['SELECT x, Timestamp', "invalid identifier 'TIMESTAMP'", 10],
    ['SELECT e.FOO', "invalid identifier 'E.FOO'", 9],
    ['SELECT a', 'something else', undefined],
    ['SELECT a', "invalid identifier 'B'", undefined],
  ])('%s: %s', (sql, message, at) => expect(placeInQuery(sql, message)).toBe(at))
})
