import { describe, expect, it } from 'vitest'
import { compileGlob } from './glob.ts'

describe('compileGlob', () => {
  it.each([
    ['*', 'Sim:listSims', true],
    ['*', '', true],
    ['Sim:listSims', 'Sim:listSims', true],
    ['Sim:listSims', 'Sim:listSims2', false],
    ['Sim:list', 'Sim:listSims', false],
    ['Sim:*', 'Sim:listSims', true],
    ['Sim:*', 'Sim:', true],
    ['Sim:*', 'SimStats:list', false],
    ['Sim*', 'SimStats:list', true],
    ['Sim:list*', 'Sim:listSims', true],
    ['Sim:list*', 'Sim:getSim', false],
    ['sim:*', 'Sim:getSim', false],
    ['*:listSims', 'Sim:listSims', true],
    ['*:listSims', 'Sim:listSimsX', false],
    ['Sim:*Tags', 'Sim:putTags', true],
    ['Sim:*Tags', 'Sim:putTag', false],
    ['Sim:*:x', 'Sim:x', false],
    ['ab*ba', 'aba', false],
    ['ab*ba', 'abba', true],
    ['*a*', 'xax', true],
    ['*a*', 'xyx', false],
    ['a*b*c', 'a-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['a*b*c', 'abc', true],
    ['a*bb*c', 'abc', false],
    ['a*cc*c', 'accc', true],
    ['a*cc*cc', 'accc', false],
    ['**', 'Sim:listSims', true],
    ['Sim:**', 'Sim:listSims', true],
    ['', '', true],
    ['', 'Sim:listSims', false],
    ['Sim:.*', 'Sim:listSims', false],
    ['Sim:[a-z]*', 'Sim:listSims', false],
    ['Sim:listSim?', 'Sim:listSims', false],
  ])('%s against %s: %s', (pattern, name, expected) => {
    expect(compileGlob(pattern)(name)).toBe(expected)
  })

  it('does not slow down on a hostile pattern', () => {
    const test = compileGlob(`${'*a'.repeat(10_000)}*b`)
    const before = performance.now()
    expect(test('a'.repeat(100_000))).toBe(false)
    expect(performance.now() - before).toBeLessThan(500)
  })
})
