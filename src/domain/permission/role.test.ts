import { describe, expect, it } from 'vitest'
import { managedRoleName, roleIdProblem, roleRule } from './role.ts'

describe('roles', () => {
  it.each([
    ['', 'empty'],
    ['a', undefined],
    ['A-b_9', undefined],
    ['x'.repeat(50), undefined],
    ['x'.repeat(51), 'long'],
    ['a b', 'characters'],
    ['a/b', 'characters'],
    ['ロール', 'characters'],
    ['a\n', 'characters'],
  ])('%j: %s', (id, problem) => {
    expect(roleIdProblem(id)).toBe(problem)
  })

  it('of Soracom are known by their ID', () => {
    expect(managedRoleName('srn:soracom:::Role:Reader')).toBe('Reader')
    expect(managedRoleName('srn:soracom:OP1::Role:a/b c')).toBe('a/b c')
    for (const id of ['reader', 'srn:soracom:::Role:', 'srn:soracom:::User:a', 'srn']) {
      expect(managedRoleName(id)).toBeUndefined()
    }
  })

  it('are deleted where they are the operator’s and nobody has them', () => {
    expect(roleRule('reader', 0)).toBeUndefined()
    expect(roleRule('reader', 1)).toBe('attached')
    expect(roleRule('srn:soracom:::Role:Reader', 0)).toBe('managed')
  })
})
