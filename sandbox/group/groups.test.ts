import { describe, expect, it } from 'vitest'
import { testWorld } from '../testing/world.ts'
import * as groups from './groups.ts'
import { historyOf } from '../sim/history.ts'
import { searchSims } from '../sim/search.ts'
import { setGroup } from '../sim/settings.ts'
import { getSim } from '../sim/sims.ts'
import { errorOf, simIn } from '../sim/testing.ts'

describe('createGroup', () => {
  it('keeps tags and configuration, and always has a name', () => {
    const world = testWorld()
    const configuration = { SoracomAir: { metadata: { enabled: true } } }
    const named = groups.createGroup(world, { tags: { name: 'A' }, configuration }, 5)
    const { groupId } = groups.createGroup(world, {}, 6)
    expect(groups.groupTags(groups.getGroup(world, named.groupId))).toEqual({ name: 'A' })
    expect(groups.configurationOf(groups.getGroup(world, named.groupId))).toEqual(configuration)
    expect(groups.groupTags(groups.getGroup(world, groupId))).toEqual({ name: '' })
  })

  it('refuses a configuration of more than eight kilobytes', () => {
    const world = testWorld()
    const configuration = { SoracomAir: { userdata: 'あ'.repeat(3000) } }
    expect(errorOf(() => groups.createGroup(world, { configuration }, 0))).toBe('400 COM0004')
  })
})

describe('listGroups', () => {
  const world = testWorld()
  const make = (name: string, site: string) =>
    groups.createGroup(world, { tags: { name, site } }, 0).groupId
  const ids = [make('a', 'tokyo'), make('b', 'tokyo-2'), make('c', 'osaka')].toSorted()
  const list = (filter: Partial<groups.GroupFilter>) =>
    groups.listGroups(world, { matchMode: 'exact', limit: 10, ...filter })
  const namesOf = ({ groups: found }: groups.GroupPage) =>
    found.map((group) => groups.groupTags(group)['name']).toSorted()

  it('pages by the last groupId', () => {
    const first = list({ limit: 2 })
    expect(first.groups.map(({ groupId }) => groupId)).toEqual(ids.slice(0, 2))
    const second = list({ limit: 2, after: first.nextKey })
    expect(second.groups.map(({ groupId }) => groupId)).toEqual(ids.slice(2))
    expect(second.nextKey).toBeUndefined()
  })

  it('filters by a tag: as a whole, or by its beginning', () => {
    const filter = { tagName: 'site', tagValue: 'tokyo' }
    expect(namesOf(list(filter))).toEqual(['a'])
    expect(namesOf(list({ ...filter, matchMode: 'prefix' }))).toEqual(['a', 'b'])
    expect(namesOf(list({ tagName: 'toString', tagValue: '' }))).toEqual([])
    expect(errorOf(() => list({ tagName: 'site' }))).toBe('400 COM0004')
  })

  it('shows no other operator’s groups', () => {
    const filter = { matchMode: 'exact', limit: 10 } as const
    expect(groups.listGroups(testWorld(), filter).groups).toEqual([])
    expect(errorOf(() => groups.getGroup(testWorld(), ids[0] ?? ''))).toBe('404 SEM0003')
  })
})

describe('tags', () => {
  it('are added, overwritten and deleted', () => {
    const world = testWorld()
    const { groupId } = groups.createGroup(world, { tags: { name: 'A' } }, 0)
    const updates = [
      { tagName: 'name', tagValue: 'B' },
      { tagName: 'site', tagValue: 'x' },
    ]
    const changed = groups.putGroupTags(world, groupId, updates, 9)
    expect([groups.groupTags(changed), changed.modifiedTime]).toEqual([{ name: 'B', site: 'x' }, 9])
    groups.deleteGroupTag(world, groupId, 'site', 10)
    expect(groups.groupTags(groups.getGroup(world, groupId))).toEqual({ name: 'B' })
    expect(errorOf(() => groups.deleteGroupTag(world, groupId, 'site', 10))).toBe('404 SEM0004')
  })
})

describe('deleteGroup', () => {
  it('leaves its members without a group, and says so in their history', () => {
    const world = testWorld()
    const { groupId } = groups.createGroup(world, { tags: { name: 'gone' } }, 0)
    const kept = groups.createGroup(world, { tags: { name: 'kept' } }, 0).groupId
    const members = [simIn(world, 'active'), simIn(world, 'suspended')]
    const other = simIn(world, 'active')
    for (const { simId } of members) setGroup(world, simId, groupId, world.now())
    setGroup(world, other.simId, kept, world.now())

    groups.deleteGroup(world, groupId, world.now() + 7000)

    expect(errorOf(() => groups.getGroup(world, groupId))).toBe('404 SEM0003')
    expect(errorOf(() => groups.deleteGroup(world, groupId, 0))).toBe('404 SEM0003')
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
    expect(searchSims(world, { ...query, group_id: [groupId] }).sims).toEqual([])
    expect(searchSims(world, { ...query, group_id: [kept] }).sims).toHaveLength(1)
  })
})
