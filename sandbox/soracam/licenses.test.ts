import { describe, expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'
import { errorOf } from '../sim/testing.ts'
import { testWorld } from '../testing/world.ts'
import { deleteCamera, listCameras } from './cameras.ts'
import { Eye } from './eye.ts'
import { assignLicense, changeQuantity, licenseAt, listPacks, unassignLicense } from './licenses.ts'
import { testCamera } from './testing.ts'

const now = Date.UTC(2025, 5, 17, 3)

function begin() {
  const world = testWorld({ now })
  const camera = testCamera(world, { license: 'CR30-SC' })
  const buy = (type: string, desiredQuantity: number) =>
    changeQuantity(world, type, { currentQuantity: 0, desiredQuantity }, now)
  const pack = (type: string, at = now) => {
    const { quantity, quantityInUse } = listPacks(world, at).find(({ id }) => id === type) ?? {}
    return [quantity, quantityInUse]
  }
  const recorded = (from: number, to: number, at: number) =>
    new Eye(world, camera, { from, to }, at).recorded({ from, to })
  return { world, camera, id: camera.deviceId, buy, pack, recorded }
}

describe('license packs', () => {
  it('are there whether or not any license is owned', () => {
    const { world } = begin()
    expect(listPacks(world, now)).toHaveLength(10)
  })

  it('hold as many as were bought, and no fewer than are assigned', () => {
    const { world, buy, pack, id } = begin()
    buy('CR7-SC', 2)
    expect(pack('CR7-SC')).toEqual([2, 0])
    assignLicense(world, id, 'CR7-SC', now)
    expect(pack('CR7-SC')).toEqual([2, 1])
    expect(pack('CR30-SC')).toEqual([0, 0])
    const to = (currentQuantity: number | undefined, desiredQuantity: number | undefined) =>
      errorOf(() => changeQuantity(world, 'CR7-SC', { currentQuantity, desiredQuantity }, now))
    // Somebody else has changed it meanwhile, or the call came twice.
    expect(to(1, 3)).toBe('400 SEM0260')
    expect(to(undefined, 3)).toBe('400 SEM0260')
    expect(to(2, 0)).toBe('400 SEM0261')
    expect([to(2, -1), to(2, 1.5), to(2, undefined)]).toEqual(Array(3).fill('400 COM0004'))
    changeQuantity(world, 'CR7-SC', { currentQuantity: 2, desiredQuantity: 1 }, now)
    expect(pack('CR7-SC')).toEqual([1, 1])
    expect(errorOf(() => buy('XX1-SC', 1))).toBe('400 COM0004')
  })

  it('count the licenses of own cameras that are still there', () => {
    const { world, camera, pack } = begin()
    testCamera(world, { license: 'CR30-SC', shared: 1 })
    expect(pack('CR30-SC')).toEqual([0, 1])
    deleteCamera(world, camera.deviceId, now)
    expect(pack('CR30-SC')).toEqual([0, 0])
    expect(listCameras(world)).toHaveLength(1)
  })
})

describe('a license', () => {
  it('is assigned once, where one is free, and not to a shared camera', () => {
    const { world, id, buy } = begin()
    expect(errorOf(() => assignLicense(world, id, 'CR7-SC', now))).toBe('403 SEM0266')
    buy('CR7-SC', 1)
    expect(assignLicense(world, id, 'CR7-SC', now)).toBe(true)
    expect(assignLicense(world, id, 'CR7-SC', now)).toBe(false)
    const other = testCamera(world, { license: null })
    expect(errorOf(() => assignLicense(world, other.deviceId, 'CR7-SC', now))).toBe('403 SEM0266')
    expect(errorOf(() => unassignLicense(world, other.deviceId, now))).toBe('404 SEM0262')
    const shared = testCamera(world, { shared: 1 })
    expect(errorOf(() => assignLicense(world, shared.deviceId, 'CR7-SC', now))).toBe('403 AUM0032')
    expect(errorOf(() => unassignLicense(world, shared.deviceId, now))).toBe('403 AUM0032')
    unassignLicense(world, id, now + 1)
    expect(licenseAt(world, other, now)).toBeNull()
    expect(assignLicense(world, other.deviceId, 'CR7-SC', now + 2)).toBe(true)
  })

  it('that is taken away takes the recordings along, until there is another', () => {
    const { world, camera, id, recorded, buy } = begin()
    buy('CR7-SC', 1)
    const hour = { from: now - 2 * hourMs, to: now - hourMs }
    const before = recorded(hour.from, hour.to, now)
    expect(before).not.toEqual([])
    unassignLicense(world, id, now)
    expect(licenseAt(world, camera, now)).toBeNull()
    expect(recorded(hour.from, hour.to, now)).toEqual([])
    const later = now + 2 * hourMs
    assignLicense(world, id, 'CR7-SC', later)
    expect(recorded(hour.from, hour.to, later)).toEqual(before)
    // Without a license nothing was recorded.
    expect(recorded(now + minuteMs, later, later + minuteMs)).toEqual([])
    expect(recorded(later, later + minuteMs, later + minuteMs)).toEqual([
      { from: later, to: later + minuteMs },
    ])
  })

  it('keeps what was recorded under it as long as it says, and no longer than the one at hand', () => {
    const { world, id, recorded, buy } = begin()
    buy('CR7-SC', 1)
    buy('CR90-SC', 1)
    const [from, to] = [now - 20 * dayMs, now - 19 * dayMs]
    expect(recorded(from, to, now)).not.toEqual([])
    assignLicense(world, id, 'CR7-SC', now)
    expect(recorded(from, to, now)).toEqual([])
    assignLicense(world, id, 'CR90-SC', now + minuteMs)
    const later = now + 40 * dayMs
    expect(recorded(from, to, later)).toEqual([])
    expect(recorded(now, now + hourMs, later)).not.toEqual([])
  })

  it('of another kind records differently from then on', () => {
    const { world, id, recorded, buy } = begin()
    buy('MR7-SC', 1)
    assignLicense(world, id, 'MR7-SC', now)
    const later = now + 3 * hourMs
    expect(recorded(now - hourMs, now, later)).toEqual([{ from: now - hourMs, to: now }])
    expect(recorded(now, later, later).length).toBeGreaterThan(5)
  })
})
