import { describe, expect, it } from 'vitest'
import { lengthOf } from '../../src/domain/soracam/timeline.ts'
import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'
import { testWorld } from '../testing/world.ts'
import type { World } from '../world.ts'
import { happeningsIn, networkGaps } from './activity.ts'
import type { CameraRow } from './cameras.ts'
import { recordChange } from './changes.ts'
import { Eye, hoursOf, keptSince, type Noticed } from './eye.ts'
import { testCamera } from './testing.ts'

/** A Tuesday in Japan, 12:00; worlds begin at it. */
const now = Date.UTC(2025, 5, 17, 3)

const eyeOf = (world: World, camera: CameraRow, from: number, to = world.now()) =>
  new Eye(world, camera, { from, to }, world.now())
const noticedBy = (eye: Eye, from: number, to: number): Noticed[] =>
  hoursOf({ from, to }).flatMap((hour) => eye.noticedIn(hour))

describe('what happens in front of a camera', () => {
  const hour = now - 5 * hourMs

  it('is the same for the same seed and another for another', () => {
    const again = happeningsIn(1, 3, 'entrance', hour)
    expect(happeningsIn(1, 3, 'entrance', hour)).toEqual(again)
    expect(happeningsIn(2, 3, 'entrance', hour)).not.toEqual(again)
  })

  it('stays in its hour, in order, without overlap', () => {
    const all = happeningsIn(1, 3, 'entrance', hour)
    expect(all.length).toBeGreaterThan(200)
    let end = hour
    for (const { from, to } of all) {
      expect(from).toBeGreaterThanOrEqual(end)
      expect(to).toBeGreaterThan(from)
      end = to
    }
    expect(end).toBeLessThanOrEqual(hour + hourMs)
  })

  it('is much in the day and little at night, less on Sundays', () => {
    const count = (time: number) => happeningsIn(1, 3, 'entrance', time).length
    expect(count(now)).toBeGreaterThan(5 * count(now - 9 * hourMs))
    expect(count(now - 2 * dayMs)).toBeLessThan(count(now))
  })

  it('never at the same millisecond for two cameras', () => {
    const times = [1, 2, 3].flatMap((no) =>
      happeningsIn(no, no, 'entrance', hour).map((h) => h.from),
    )
    expect(new Set(times).size).toBe(times.length)
  })
})

describe('failures of the network', () => {
  it('are few on a steady one and many on a shaky one, and do not overlap', () => {
    const range = { from: now - 20 * dayMs, to: now }
    const steady = networkGaps(5, 'steady', range)
    const shaky = networkGaps(5, 'shaky', range)
    expect(steady.length).toBeLessThan(20)
    expect(shaky.length).toBeGreaterThan(100)
    for (const [index, gap] of shaky.entries()) {
      expect(gap.to - gap.from).toBeGreaterThanOrEqual(minuteMs)
      expect(gap.from).toBeGreaterThanOrEqual(shaky[index - 1]?.to ?? 0)
    }
  })
})

describe('a camera of a busy entrance', () => {
  it('notices about 5,000 things on a working day', () => {
    const world = testWorld({ now })
    const camera = testCamera(world, { scene: 'entrance' })
    const midnight = Date.UTC(2025, 5, 15, 15)
    const found = noticedBy(eyeOf(world, camera, midnight), midnight, midnight + dayMs)
    expect(found.length).toBeGreaterThan(4500)
    expect(found.length).toBeLessThan(5500)
  })
})

describe('what is recorded', () => {
  it('with a continuous license is all the time it was on and connected', () => {
    const world = testWorld({ now })
    const camera = testCamera(world)
    recordChange(world, camera.no, 'power', 'sleep', now - 50 * minuteMs)
    recordChange(world, camera.no, 'power', 'on', now - 40 * minuteMs)
    recordChange(world, camera.no, 'connection', 'offline', now - 45 * minuteMs)
    recordChange(world, camera.no, 'connection', 'online', now - 30 * minuteMs)
    const range = { from: now - hourMs, to: now }
    expect(eyeOf(world, camera, range.from).recorded(range)).toEqual([
      { from: now - hourMs, to: now - 50 * minuteMs },
      { from: now - 30 * minuteMs, to: now },
    ])
  })

  it('with a motion license is what moved', () => {
    const world = testWorld({ now })
    const camera = testCamera(world, { license: 'MR7-SC' })
    const range = { from: now - 6 * hourMs, to: now }
    const eye = eyeOf(world, camera, range.from)
    const moved = noticedBy(eye, range.from, range.to).filter(({ type }) => type === 'motion')
    const recorded = eye.recorded(range)
    expect(moved.length).toBeGreaterThan(10)
    expect(recorded).toEqual(moved.map(({ from, to }) => ({ from, to: to ?? now })))
    expect(lengthOf(recorded)).toBeLessThan(hourMs)
  })

  it('without a license is nothing, and nothing is noticed', () => {
    const world = testWorld({ now })
    const camera = testCamera(world, { license: null })
    const eye = eyeOf(world, camera, now - dayMs)
    expect(eye.recorded({ from: now - dayMs, to: now })).toEqual([])
    expect(noticedBy(eye, now - dayMs, now)).toEqual([])
    expect(keptSince(world, camera, now)).toBe(now)
  })

  it('is kept as long as the license says, and begins with the camera', () => {
    const world = testWorld({ now })
    const old = testCamera(world, { license: 'CR7-SC' })
    const range = { from: now - 9 * dayMs, to: now - 5 * dayMs }
    expect(eyeOf(world, old, range.from).recorded(range)[0]?.from).toBe(now - 7 * dayMs)
    const fresh = testCamera(world, { installedTime: now - dayMs })
    expect(keptSince(world, fresh, now)).toBe(now - dayMs)
  })

  it('goes on only while the camera sees something', () => {
    const world = testWorld({ now: now + 90_000 })
    const camera = testCamera(world)
    const last = () => eyeOf(world, camera, now).recordedIn(now).at(-1)
    expect(last()).toEqual({ from: now, to: undefined })
    recordChange(world, camera.no, 'power', 'sleep', world.now())
    expect(last()).toEqual({ from: now, to: now + 90_000 })
  })

  it('lost what the network failed to carry, but for the hour before the camera was made', () => {
    const world = testWorld({ now })
    const camera = testCamera(world, { network: 'shaky', seededTime: now })
    const day = { from: now - dayMs, to: now }
    const recorded = eyeOf(world, camera, day.from).recorded(day)
    expect(recorded.length).toBeGreaterThan(4)
    expect(recorded.at(-1)?.from).toBeLessThanOrEqual(now - hourMs)
  })
})

describe('what is noticed', () => {
  const world = testWorld({ now })
  const day = (camera: CameraRow) => noticedBy(eyeOf(world, camera, now - dayMs), now - dayMs, now)

  it('depends on sensitivity, from the moment it was changed', () => {
    const camera = testCamera(world)
    const before = day(camera)
    recordChange(world, camera.no, 'motionSensitivity', 'low', now - 6 * hourMs)
    const after = day(camera)
    expect(after.length).toBeLessThan(before.length)
    const early = (list: Noticed[]) => list.filter(({ from }) => from < now - 6 * hourMs)
    expect(early(after)).toEqual(early(before))
    const late = after.filter(({ from, type }) => from >= now - 6 * hourMs && type === 'motion')
    expect(late.every(({ strength }) => strength >= 0.5)).toBe(true)
  })

  it('is no motion and no sound where those are off', () => {
    const camera = testCamera(world, { scene: 'entrance' })
    recordChange(world, camera.no, 'motion', 'off', now - 2 * dayMs)
    recordChange(world, camera.no, 'sound', 'off', now - 2 * dayMs)
    const types = new Set(day(camera).map(({ type }) => type))
    expect([...types]).toEqual(['other'])
  })

  it('has no end while it goes on', () => {
    const camera = testCamera(world, { scene: 'entrance' })
    const one = day(camera).find(({ from }) => from > now - 2 * hourMs)
    if (!one?.to) throw new Error('nothing was noticed')
    const during = new Eye(world, camera, { from: one.from - hourMs, to: now }, one.from + 1000)
    const same = during.noticedIn(Math.floor(one.from / hourMs) * hourMs).at(-1)
    expect(same).toMatchObject({ from: one.from, to: undefined })
  })
})
