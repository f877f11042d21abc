import { describe, expect, it } from 'vitest'
import { testWorld } from '../testing/world.ts'
import { deleteGroup } from './delete.ts'
import { createGroup, groups, groupTags } from './groups.ts'
import { historyOf } from '../sim/history.ts'
import { searchSims } from '../sim/search.ts'
import { getSim } from '../sim/sims.ts'
import { errorOf, simIn, setGroup } from '../sim/testing.ts'

describe('createGroup', () => {
  it('keeps tags and configuration, and always has a name', () => {
    const world = testWorld()
    const configuration = { SoracomAir: { metadata: { enabled: true } } }
    const named = createGroup(world, { tags: { name: 'A' }, configuration }, 5)
    const { groupId } = createGroup(world, {}, 6)
    expect(groupTags(groups.get(world, named.groupId))).toEqual({ name: 'A' })
    expect(groups.get(world, named.groupId).configuration).toEqual(configuration)
    expect(groupTags(groups.get(world, groupId))).toEqual({ name: '' })
  })

  it('refuses a configuration of more than eight kilobytes', () => {
    const world = testWorld()
    const configuration = { SoracomAir: { userdata: 'あ'.repeat(3000) } }
    expect(errorOf(() => createGroup(world, { configuration }, 0))).toBe('400 COM0004')
  })
})

describe('deleteGroup', () => {
  it('leaves its members without a group, and says so in their history', () => {
    const world = testWorld()
    const { groupId } = createGroup(world, { tags: { name: 'gone' } }, 0)
    const kept = createGroup(world, { tags: { name: 'kept' } }, 0).groupId
    const members = [simIn(world, 'active'), simIn(world, 'suspended')]
    const other = simIn(world, 'active')
    for (const { simId } of members) setGroup(world, simId, groupId, world.now())
    setGroup(world, other.simId, kept, world.now())

    deleteGroup(world, groupId, world.now() + 7000)

    expect(errorOf(() => groups.get(world, groupId))).toBe('404 SEM0003')
    expect(errorOf(() => deleteGroup(world, groupId, 0))).toBe('404 SEM0003')
    for (const { simId, no, status } of members) {
      expect(getSim(world, simId)).toMatchObject({
        groupId: null,
        status,
        modifiedTime: world.now() + 7000,
      })
      const entry = { groupId: null, status, time: world.now() + 7000 }
      expect(historyOf(world, no).at(-1)).toMatchObject(entry)
    }
    expect(getSim(world, other.simId).groupId).toBe(kept)
    const query = { session_status: 'NA', search_type: 'and', limit: 10 } as const
    expect(searchSims(world, { ...query, group_id: [groupId] }).items).toEqual([])
    expect(searchSims(world, { ...query, group_id: [kept] }).items).toHaveLength(1)
  })
})
