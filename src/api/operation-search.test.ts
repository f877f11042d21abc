import { describe, expect, test } from 'vitest'
import { findOperations } from './operation-search.ts'

const none: ReadonlyMap<string, string> = new Map()
const found = (q: string, prose = none) =>
  findOperations(q, prose).flatMap(({ operations }) => operations.map(({ id }) => id))

describe('the operations that are found', () => {
  test('without words are all of them, by family in the order of the alphabet', () => {
    const families = findOperations('  ', none)
    expect(families.flatMap(({ operations }) => operations)).toHaveLength(482)
    const tags = families.map(({ tag }) => tag)
    expect(tags).toEqual([...tags].sort())
    expect(new Set(tags).size).toBe(40)
  })

  test.each([
    ['id', 'deleteconfigurationnamespace', 'deleteConfigurationNamespace'],
    ['path', '/groups/{group_id}/tags', 'putGroupTags'],
    ['method and path', 'POST /groups', 'createGroup'],
    ['summary', 'update group configuration', 'putConfigurationParameters'],
    ['CLI command', 'groups put-config', 'putConfigurationParameters'],
    ['permission', 'Group:putTags', 'putGroupTags'],
    ['words in any order', 'tags GROUP put', 'putGroupTags'],
  ])('by %s', (_, q, id) => {
    expect(found(q)).toContain(id)
    expect(found(q).length).toBeLessThan(20)
  })

  test('by what the description says, once that is loaded', () => {
    expect(found('zebra crossing')).toEqual([])
    expect(found('zebra getSim', new Map([['getSim', 'crosses like a zebra.']]))).toEqual([
      'getSim',
    ])
  })

  test('within a frame', () => {
    const began = performance.now()
    for (let times = 0; times < 20; times++) found('group tags delete')
    expect((performance.now() - began) / 20).toBeLessThan(16)
  })
})
