import { describe, expect, it } from 'vitest'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { createSandbox } from '../app.ts'
import { testWorld } from '../testing/world.ts'
import { listCameras } from './cameras.ts'
import { stateAt } from './changes.ts'
import { conditionOf, renewalMs } from './power.ts'
import { usageOf } from './usage.ts'
import { camerasFor, mostCameras, seedCameras } from './seed.ts'

const now = Date.UTC(2025, 5, 17, 3)

function seeded(cameras: number, seed = 'test') {
  const world = testWorld({ now, seed })
  seedCameras(world, { cameras, now })
  return { world, cameras: listCameras(world) }
}

it.each([
  [0, 0],
  [1, 9],
  [100, 9],
  [2000, 20],
  [200_000, 40],
])('%i SIMs go with %i cameras', (sims, cameras) => {
  expect(camerasFor(sims)).toBe(cameras)
})

describe('seeded cameras', () => {
  it('are the same for the same seed, each with an id of its own', () => {
    const { cameras } = seeded(mostCameras)
    expect(seeded(mostCameras).cameras).toEqual(cameras)
    expect(seeded(mostCameras, 'other').cameras).not.toEqual(cameras)
    expect(new Set(cameras.map(({ deviceId }) => deviceId)).size).toBe(mostCameras)
    for (const { deviceId } of cameras) expect(deviceId).toMatch(/^[0-9A-F]{12}$/)
  })

  it('show all that a camera can be', () => {
    const { world, cameras } = seeded(9)
    const conditions = cameras.map((camera) => conditionOf(world, camera, now))
    expect(conditions.filter(({ connected }) => !connected)).toHaveLength(1)
    expect(conditions.filter(({ powerState }) => powerState === 'sleep')).toHaveLength(1)
    expect(cameras.filter(({ license }) => license === null)).toHaveLength(1)
    expect(cameras.filter(({ license }) => license?.startsWith('MR'))).toHaveLength(2)
    expect(cameras.filter(({ shared }) => shared === 1)).toHaveLength(1)
    expect(new Set(cameras.map(({ product }) => product)).size).toBe(3)
    const left = cameras.map((camera) => usageOf(world, camera, now).remainingSeconds)
    expect(left.filter((seconds) => seconds === 0)).toHaveLength(1)
    expect(left.filter((seconds) => seconds === 400)).toHaveLength(1)
  })

  it('connected last within the hour where they are connected, and never in the future', () => {
    const { world, cameras } = seeded(mostCameras)
    const later = now + 40 * dayMs
    for (const time of [now, later]) {
      const connected = cameras
        .map((camera) => conditionOf(world, camera, time))
        .filter((condition) => condition.connected)
      expect(connected.length).toBeGreaterThan(50)
      const ages = connected.map(({ lastConnectedTime }) => time - lastConnectedTime)
      expect(Math.min(...ages)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...ages)).toBeLessThan(renewalMs)
      // Not all of them at once.
      expect(new Set(ages).size).toBeGreaterThan(50)
    }
    const [, offline] = cameras
    const ofOffline = offline && conditionOf(world, offline, later)
    expect(ofOffline?.lastConnectedTime).toBe(now - 26 * hourMs)
  })

  it('were on from the day they were installed', () => {
    const { world, cameras } = seeded(30)
    for (const { no, installedTime } of cameras) {
      expect(stateAt(world, no, installedTime).get('power')).toBe('on')
      expect(stateAt(world, no, installedTime - 1).size).toBe(0)
    }
  })
})

describe('the control endpoint', () => {
  it('makes as many cameras as are asked for, in Japan coverage only', async () => {
    const sandbox = createSandbox({ sims: 0, wall: () => now })
    const make = async (body: object) => {
      const response = await sandbox.jp.request('/v1/sandbox/control/worlds', {
        method: 'POST',
        body: JSON.stringify(body),
      })
      const { operatorId } = (await response.json()) as { operatorId?: string }
      const count = (coverage: 'jp' | 'g') => {
        const world = operatorId && sandbox.worlds.world(operatorId, coverage)
        return world ? listCameras(world).length : undefined
      }
      return [response.status, count('jp'), count('g')]
    }
    expect(await make({ sims: 5 })).toEqual([201, 9, 0])
    expect(await make({ sims: 5, cameras: 3 })).toEqual([201, 3, 0])
    expect(await make({ sims: 0 })).toEqual([201, 0, 0])
    expect(await make({ sims: 0, cameras: 99 })).toEqual([201, 99, 0])
    expect(await make({ cameras: 100 })).toEqual([400, undefined, undefined])
  })
})
