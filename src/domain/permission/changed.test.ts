import { expect, test } from 'vitest'
import { statementChanges } from './changed.ts'

const allow = (api: string | string[], condition?: string) =>
  condition === undefined ? { effect: 'allow', api } : { effect: 'allow', api, condition }
const told = (added: unknown[], removed: unknown[]) =>
  statementChanges(added, removed).map(({ kind, came, went }) => [kind, came, went])

test('a statement that differs in its names alone was changed', () => {
  expect(told([allow(['a', 'c'])], [allow(['a', 'b'])])).toEqual([['changed', ['c'], ['b']]])
  expect(told([allow('a')], [allow(['a', 'b'])])).toEqual([['changed', [], ['b']]])
})

test('others came and went', () => {
  const apart = [
    ['added', [], []],
    ['removed', [], []],
  ]
  expect(told([allow(['a'])], [allow(['b'])])).toEqual(apart)
  expect(told([allow(['a', 'c'], "samUserName == 'x'")], [allow(['a'])])).toEqual(apart)
  expect(told([{ effect: 'deny', api: ['a'] }], [allow(['a'])])).toEqual(apart)
  expect(told(['odd'], [{ effect: 'perhaps' }])).toEqual(apart)
})

test('each was changed from one other', () => {
  expect(told([allow(['a', 'b']), allow(['a', 'c'])], [allow(['a'])])).toEqual([
    ['changed', ['b'], []],
    ['added', [], []],
  ])
})
