import { beforeEach, expect, it } from 'vitest'
import { dayMs } from '../../src/domain/time.ts'
import { seedWorld } from '../seed.ts'
import { errorOf } from '../sim/testing.ts'
import { testWorld } from '../testing/world.ts'
import type { Moment } from '../traits.ts'
import { gadgetStore, presentGadget, registerGadget } from './gadgets.ts'

const waiting = 'button/SANDBOX000000003'
let at: Moment

beforeEach(() => {
  const world = testWorld()
  seedWorld(world, { sims: 1, now: world.now() })
  at = { world, now: world.now() }
})

const later = (ms: number): Moment => ({ ...at, now: at.now + ms })

it('is registered once, by who was sent it', () => {
  const register = (id: string) => errorOf(() => registerGadget(at, id))
  expect(register('button/SANDBOX999999999')).toBe('404 SEM0018')
  expect(register('wimax/SANDBOX000000003')).toBe('404 SEM0018')
  expect(errorOf(() => registerGadget(at, waiting, { '': 'x' }))).toBe('400 COM0004')
  const made = registerGadget(at, waiting, { name: 'A' })
  expect(gadgetStore.get(at.world, waiting)).toEqual(made)
  expect(made).toMatchObject({ tags: { name: 'A' }, createdTime: at.now })
  expect(register(waiting)).toBe('400 SEM0290')
  expect(register('button/SANDBOX000000001')).toBe('400 SEM0290')
})

it('of packs alone the IC card, the router and the billing are told', () => {
  const attributes = (id: string) => presentGadget(at, registerGadget(at, id)).attributes
  expect(attributes(waiting)).toEqual({})
  expect(Object.keys(attributes('wimax/SBPACK000003') ?? {})).toEqual(
    expect.arrayContaining(['wimaxIccid', 'wimaxImei']),
  )
})

it('a pack is billed from the first of the month after its registration', () => {
  const made = registerGadget(at, 'wimax/SBPACK000003')
  const start = ({ now }: Moment) =>
    presentGadget({ ...at, now }, made).attributes?.wimaxBillingStartDate
  const first = Date.UTC(2025, 6)
  expect(start(at)).toBeUndefined()
  expect(start(later(first - 1 - at.now))).toBeUndefined()
  expect(start(later(first - at.now))).toBe('2025-07-01')
  expect(start(later(100 * dayMs))).toBe('2025-07-01')
})

it('whenever a world is made, one of its packs is billed and one is not', () => {
  for (const now of [Date.UTC(2025, 0), Date.UTC(2025, 1, 28, 23, 59), Date.UTC(2025, 5, 15)]) {
    const world = testWorld({ now })
    seedWorld(world, { sims: 1, now })
    const packs = gadgetStore.all(world).filter(({ productId }) => productId === 'wimax')
    const dates = packs.map((one) => presentGadget({ world, now }, one).attributes)
    expect(dates.map((one) => one?.wimaxBillingStartDate !== undefined)).toEqual([true, false])
  }
})

it('is terminated for good once its protection is off', () => {
  const { world } = at
  const one = () => gadgetStore.get(world, 'button/SANDBOX000000001')
  expect(errorOf(() => gadgetStore.terminate(at, one()))).toBe('400 SEM0171')
  gadgetStore.allowTermination(at, one(), true)
  gadgetStore.terminate(later(5), one())
  expect(presentGadget(at, one())).toMatchObject({
    status: 'terminated',
    terminatedTime: at.now + 5,
  })
  expect(errorOf(() => gadgetStore.retag(at, one(), {}))).toBe('400 SEM0170')
  expect(errorOf(() => registerGadget(at, 'button/SANDBOX000000001'))).toBe('400 SEM0290')
})
