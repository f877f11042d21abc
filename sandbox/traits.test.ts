import { beforeEach, describe, expect, it } from 'vitest'
import type { Group } from '../src/api/generated/models/group.ts'
import { collection } from './db/collection.ts'
import type { Tags } from './db/tags.ts'
import { createGroup } from './group/groups.ts'
import type { Handlers } from './http/handler.ts'
import { errorOf } from './sim/testing.ts'
import { testWorld } from './testing/world.ts'
import { membership, reading, removing, tagging, termination, type Moment } from './traits.ts'
import type { World } from './world.ts'

interface Thing {
  readonly id: string
  readonly tags: Tags
  readonly group?: string | undefined
  readonly state: string
}

const things = collection<Thing>('things', { id: ({ id }) => id, kind: 'Resource' })
const saying = (state: string) => (moment: Moment, thing: Thing) =>
  things.put(moment.world, { ...thing, state: `${state} at ${moment.now}` })

const shelf = {
  ...things,
  present: (_: Moment, { id, tags, group, state }: Thing) => ({ groupId: id, tags, group, state }),
  tagsOf: ({ tags }: Thing) => tags,
  retag: ({ world }: Moment, thing: Thing, tags: Tags) => things.put(world, { ...thing, tags }),
  regroup: ({ world }: Moment, thing: Thing, groupId: string | null) =>
    things.put(world, { ...thing, group: groupId ?? undefined }),
  allowTermination: (moment: Moment, thing: Thing, allowed: boolean) =>
    saying(allowed ? 'allowed' : 'protected')(moment, thing),
  terminate: saying('terminated'),
}

// The handlers of a family whose operations name their path variable in ways of their own.
const handlers = {
  ...reading(shelf, { list: 'listGroups', get: 'getGroup' }),
  ...tagging(shelf, { put: 'putGroupTags', remove: 'deleteGroupTag' }),
  ...membership(shelf, { set: 'setLoraDeviceGroup', unset: 'unsetSimGroup' }),
  ...termination(shelf, {
    on: 'enableSimTermination',
    off: 'disableTerminationOnLoraGateway',
    terminate: 'terminateSim',
  }),
  ...removing(things.remove, 'deleteLoraNetworkSet'),
}

let world: World
let at: Moment
beforeEach(() => {
  world = testWorld()
  at = { world, now: 7 }
  for (const id of ['a', 'b', 'c']) things.put(world, { id, tags: { name: id }, state: 'new' })
})

describe('reading', () => {
  it('presents a page with the key of the next, and one', () => {
    const first = handlers.listGroups({ ...at, path: {}, query: { limit: 2 } })
    expect(first.data.map(({ groupId }) => groupId)).toEqual(['a', 'b'])
    expect(first.headers).toEqual({ 'x-soracom-next-key': 'b' })
    const query = { limit: 2, last_evaluated_key: 'b' }
    const second = handlers.listGroups({ ...at, path: {}, query })
    expect([second.data.length, second.headers]).toEqual([1, {}])
    const one = handlers.getGroup({ ...at, path: { group_id: 'b' } })
    expect(one).toEqual({ groupId: 'b', tags: { name: 'b' }, group: undefined, state: 'new' })
    expect(errorOf(() => handlers.getGroup({ ...at, path: { group_id: 'd' } }))).toBe('404 COM0010')
  })
})

describe('tagging', () => {
  const put = (tagName: string, tagValue: string, groupId = 'a') => {
    const body = [{ tagName, tagValue }]
    return handlers.putGroupTags({ ...at, path: { group_id: groupId }, body }).tags
  }

  it('adds, overwrites and deletes', () => {
    expect(put('site', 'x')).toEqual({ name: 'a', site: 'x' })
    expect(put('site', 'y')).toEqual({ name: 'a', site: 'y' })
    const path = { group_id: 'a', tag_name: 'site' }
    expect(handlers.deleteGroupTag({ ...at, path })).toBeUndefined()
    expect(things.get(world, 'a').tags).toEqual({ name: 'a' })
    expect(errorOf(() => handlers.deleteGroupTag({ ...at, path }))).toBe('404 SEM0004')
    const proto = { group_id: 'a', tag_name: 'toString' }
    expect(errorOf(() => handlers.deleteGroupTag({ ...at, path: proto }))).toBe('404 SEM0004')
  })

  it('refuses names that cannot be, and entities that are not there', () => {
    expect(errorOf(() => put('', 'x'))).toBe('400 COM0004')
    expect(errorOf(() => put('x', 'x'.repeat(2000)))).toBe('400 COM0004')
    expect(errorOf(() => put('x', 'x', 'd'))).toBe('404 COM0010')
  })
})

describe('membership', () => {
  const set = (groupId?: string, id = 'a') =>
    handlers.setLoraDeviceGroup({ ...at, path: { device_id: id }, body: { groupId } }).group

  it('needs a group that the operator has', () => {
    const { groupId } = createGroup(world, {}, 0)
    const foreign = createGroup(testWorld(), {}, 0).groupId
    expect(set(groupId)).toBe(groupId)
    expect(errorOf(() => set(foreign))).toBe('404 SEM0003')
    expect(errorOf(() => set(''))).toBe('400 COM0003')
    expect(errorOf(() => set())).toBe('400 COM0003')
    expect(errorOf(() => set(groupId, 'd'))).toBe('404 COM0010')
    expect(things.get(world, 'a').group).toBe(groupId)
    expect(handlers.unsetSimGroup({ ...at, path: { sim_id: 'a' } }).group).toBeUndefined()
  })
})

it('termination is allowed, forbidden and done, each by its own operation', () => {
  const path = { sim_id: 'a', gateway_id: 'a' }
  expect(handlers.enableSimTermination({ ...at, path }).state).toBe('allowed at 7')
  expect(handlers.disableTerminationOnLoraGateway({ ...at, path }).state).toBe('protected at 7')
  expect(handlers.terminateSim({ ...at, path }).state).toBe('terminated at 7')
})

it('removing takes away the one of the path', () => {
  handlers.deleteLoraNetworkSet({ ...at, path: { ns_id: 'b' } })
  expect(things.all(world).map(({ id }) => id)).toEqual(['a', 'c'])
  const again = () => handlers.deleteLoraNetworkSet({ ...at, path: { ns_id: 'b' } })
  expect(errorOf(again)).toBe('404 COM0010')
})

// Checked by the compiler, not run: an operation that a trait cannot serve is an error.
const asGroup = { ...shelf, present: (_: Moment, { id }: Thing): Group => ({ groupId: id }) }
export const ids = () => [
  tagging(asGroup, { put: 'putGroupTags', remove: 'deleteGroupTag' }) satisfies Partial<Handlers>,
  // @ts-expect-error -- the body of putFile is no list of tags.
  tagging(asGroup, { put: 'putFile', remove: 'deleteGroupTag' }) satisfies Partial<Handlers>,
  // @ts-expect-error -- the API has no such operation.
  removing(things.remove, 'deleteGruop'),
]

it('takes an ID of several variables as it stands in the path', () => {
  const shelfOf = { ...things, present: (_: Moment, { id }: Thing) => id }
  things.put(world, { id: 'button/1', tags: {}, state: 'new' })
  const { getGadget } = reading(shelfOf, { list: 'listGadgets', get: 'getGadget' })
  expect(getGadget({ ...at, path: { product_id: 'button', serial_number: '1' } })).toBe('button/1')
})
