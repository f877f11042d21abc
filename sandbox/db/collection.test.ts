import { beforeEach, describe, expect, it } from 'vitest'
import { seedWorld } from '../seed.ts'
import { errorOf } from '../sim/testing.ts'
import { testWorld } from '../testing/world.ts'
import { Worlds } from '../worlds.ts'
import type { World } from '../world.ts'
import { collection, type ListQuery } from './collection.ts'
import { transaction } from './sql.ts'

interface Thing {
  readonly id: string
  readonly tags?: Readonly<Record<string, string>>
  readonly of?: number
}

let seedings = 0
const things = collection<Thing>('things', {
  id: ({ id }) => id,
  kind: 'Resource',
  seed: ({ coverage }, seededTime) => {
    seedings += 1
    return coverage === 'jp' ? [{ id: 'seeded', of: seededTime }] : []
  },
})

let world: World
beforeEach(() => {
  world = testWorld()
  seedings = 0
})

describe('a collection', () => {
  it('keeps an entry by its id, as it was put last', () => {
    things.put(world, { id: 'a', of: 1 })
    expect(things.put(world, { id: 'a', of: 2 })).toEqual({ id: 'a', of: 2 })
    expect(things.get(world, 'a')).toEqual({ id: 'a', of: 2 })
    expect(things.all(world)).toHaveLength(1)
    things.remove(world, 'a')
    expect(things.find(world, 'a')).toBeUndefined()
  })

  it('answers 404 for what is not there', () => {
    expect(errorOf(() => things.get(world, 'a'))).toBe('404 COM0010')
    expect(errorOf(() => things.remove(world, 'a'))).toBe('404 COM0010')
  })

  it('shows no other world’s entries, nor those of another collection', () => {
    const others = collection<Thing>('others', { id: ({ id }) => id, kind: 'Resource' })
    things.put(world, { id: 'a' })
    others.put(world, { id: 'b' })
    expect(things.all(testWorld())).toEqual([])
    expect(others.all(world)).toEqual([{ id: 'b' }])
  })

  it('goes with its operator', () => {
    things.put(world, { id: 'a' })
    new Worlds(world.db).delete(world.operatorId)
    for (const table of ['entries', 'seeded_collections']) {
      expect(world.db.prepare(`SELECT * FROM ${table}`).all()).toEqual([])
    }
  })
})

describe('what is due', () => {
  const timed = collection<Thing>('timed', {
    id: ({ id }) => id,
    kind: 'Resource',
    seed: () => [{ id: 'seeded', of: 1 }],
    dueAt: ({ of = null }) => of,
  })
  const dueBy = (now: number) =>
    timed
      .due(world, now)
      .map(({ id }) => id)
      .join('')

  it('is whatever has come to its moment, the earliest first, until it gets another', () => {
    for (const [id, of] of Object.entries({ a: 30, b: 20, c: 10, d: 40 }))
      timed.put(world, { id, of })
    timed.put(world, { id: 'never' })
    expect([dueBy(9), dueBy(10), dueBy(30)]).toEqual(['', 'c', 'cba'])
    timed.put(world, { id: 'c', of: 50 })
    timed.put(world, { id: 'b' })
    timed.remove(world, 'a')
    expect([dueBy(40), dueBy(50)]).toEqual(['d', 'dc'])
  })

  it('does not seed', () => {
    const seeded = testWorld()
    seedWorld(seeded, { sims: 1, now: 5000 })
    expect(timed.due(seeded, 5000)).toEqual([])
    expect(timed.all(seeded)).toHaveLength(1)
    expect(timed.due(seeded, 5000)).toHaveLength(1)
  })
})

describe('seeding', () => {
  const fleet = (coverage: 'jp' | 'g', sims = 1) => {
    const made = testWorld({ coverage })
    seedWorld(made, { sims, now: 5000 })
    return made
  }

  it('happens when the collection is first looked at, as of when the world was made', () => {
    const seeded = fleet('jp')
    expect(seedings).toBe(0)
    expect(things.find(seeded, 'seeded')).toEqual({ id: 'seeded', of: 5000 })
    things.all(seeded)
    expect(seedings).toBe(1)
    expect(things.all(fleet('g'))).toEqual([])
  })

  it('happens before the first write, and does not bring back what was removed', () => {
    const seeded = fleet('jp')
    things.put(seeded, { id: 'seeded', of: 1 })
    expect(things.all(seeded)).toEqual([{ id: 'seeded', of: 1 }])
    things.remove(seeded, 'seeded')
    expect(things.all(seeded)).toEqual([])
  })

  it('is done again where it was taken back with the change that brought it', () => {
    const seeded = fleet('jp')
    const fails = () =>
      transaction(seeded.db, () => {
        things.put(seeded, { id: 'new' })
        things.get(seeded, 'none')
      })
    expect(errorOf(fails)).toBe('404 COM0010')
    expect(things.all(seeded)).toEqual([{ id: 'seeded', of: 5000 }])
  })

  it('leaves a world without SIMs empty', () => {
    expect(things.all(fleet('jp', 0))).toEqual([])
    expect(things.all(testWorld())).toEqual([])
  })
})

describe('a page', () => {
  beforeEach(() => {
    for (const id of ['c', 'a', 'e', 'b', 'd']) things.put(world, { id, of: id.charCodeAt(0) })
  })
  const list = (query: ListQuery, fits?: (thing: Thing) => boolean) => {
    const { items, nextKey } = things.page(world, query, fits)
    return [items.map(({ id }) => id).join(''), nextKey]
  }

  it('is in the order of the ids, with the last one as the key of the next', () => {
    expect(list({})).toEqual(['abcde', undefined])
    expect(list({ limit: 2 })).toEqual(['ab', 'b'])
    expect(list({ limit: 2, last_evaluated_key: 'b' })).toEqual(['cd', 'd'])
    expect(list({ limit: 2, last_evaluated_key: 'd' })).toEqual(['e', undefined])
    expect(list({ limit: 5 })).toEqual(['abcde', undefined])
    expect(list({ limit: 1, last_evaluated_key: 'bb' })).toEqual(['c', 'c'])
    expect(errorOf(() => list({ limit: 0 }))).toBe('400 COM0004')
  })

  it('counts only what fits', () => {
    const odd = ({ of = 0 }: Thing) => of % 2 === 1
    expect(list({ limit: 2 }, odd)).toEqual(['ac', 'c'])
    expect(list({ limit: 2, last_evaluated_key: 'c' }, odd)).toEqual(['e', undefined])
  })

  it('has a hundred entries where nobody says how many', () => {
    for (let no = 0; no < 100; no += 1) things.put(world, { id: `f${no}` })
    expect(things.page(world, {}).items).toHaveLength(100)
    expect(things.page(world, { limit: 1000 }).items).toHaveLength(100)
    expect(things.page(world, {}).nextKey).toBeDefined()
  })

  it.each([
    [{ tag_name: 'site', tag_value: 'tokyo' }, 'f'],
    [{ tag_name: 'site', tag_value: 'tokyo', tag_value_match_mode: 'exact' }, 'f'],
    [{ tag_name: 'site', tag_value: 'tokyo', tag_value_match_mode: 'prefix' }, 'fg'],
    [{ tag_name: 'site', tag_value: '', tag_value_match_mode: 'prefix' }, 'fgh'],
    [{ tag_name: 'site', tag_value: '' }, ''],
    [{ tag_name: 'site', tag_value: 'TOKYO' }, ''],
    [{ tag_name: 'toString', tag_value: '', tag_value_match_mode: 'prefix' }, ''],
    [{ tag_name: '__proto__', tag_value: '', tag_value_match_mode: 'prefix' }, ''],
    [{ tag_value: 'tokyo' }, 'abcdefgh'],
  ] as const)('filtered by %j is %j', (query, ids) => {
    things.put(world, { id: 'f', tags: { site: 'tokyo' } })
    things.put(world, { id: 'g', tags: { site: 'tokyo-2' } })
    things.put(world, { id: 'h', tags: { site: 'osaka', name: 'tokyo' } })
    expect(list(query)).toEqual([ids, undefined])
    expect(errorOf(() => list({ tag_name: 'site' }))).toBe('400 COM0004')
  })
})
