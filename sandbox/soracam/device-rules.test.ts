import { describe, expect, it } from 'vitest'
import { entryTime } from '../data/entry-time.ts'
import { errorOf } from '../sim/testing.ts'
import { testWorld } from '../testing/world.ts'
import { saveEntry } from './data.ts'
import { firmwareAt, listUpdates, startUpdate, updateMs, updatesFor } from './firmware.ts'
import { realTimeAccessAt, setRealTimeAccess, takeLiveImage } from './options.ts'
import { conditionOf, reboot, setPowerState } from './power.ts'
import { testCamera } from './testing.ts'

const now = Date.UTC(2025, 5, 17, 3)
const begin = (firmware = '4.58.0.71') => {
  const world = testWorld({ now })
  const camera = testCamera(world, { firmware })
  return { world, camera, id: camera.deviceId }
}

describe('firmware', () => {
  it('is updated in one to two minutes, in which the camera is away', () => {
    const { world, camera, id } = begin()
    testCamera(world)
    expect(listUpdates(world, now)).toEqual([
      { deviceId: id, firmwareVersion: '4.58.0.97', timeout: 600 },
    ])
    startUpdate(world, id, now, false)
    const length = updateMs(world, camera)
    expect(length).toBeGreaterThanOrEqual(60_000)
    expect(length).toBeLessThanOrEqual(120_000)
    const during = now + length - 1
    expect(conditionOf(world, camera, during).connected).toBe(false)
    expect(firmwareAt(world, camera, during)).toBe('4.58.0.71')
    expect(updatesFor(world, id, during)).toEqual([])
    expect(errorOf(() => startUpdate(world, id, during, false))).toBe('400 SEM0263')
    const after = now + length
    expect(conditionOf(world, camera, after).connected).toBe(true)
    expect(firmwareAt(world, camera, after)).toBe('4.58.0.97')
    expect(updatesFor(world, id, after)).toEqual([])
    expect(errorOf(() => startUpdate(world, id, after, false))).toBe('400 SEM0264')
  })

  it('stays what it was where the update fails, and can be tried again', () => {
    const { world, camera, id } = begin()
    startUpdate(world, id, now, true)
    const after = now + updateMs(world, camera)
    expect(firmwareAt(world, camera, after)).toBe('4.58.0.71')
    startUpdate(world, id, after, false)
  })

  it('cannot be updated of a camera that is asleep, away or another operator’s', () => {
    const { world, id } = begin()
    setPowerState(world, id, 'sleep', now)
    expect(errorOf(() => startUpdate(world, id, now, false))).toBe('400 SEM0265')
    setPowerState(world, id, 'on', now + 1)
    reboot(world, id, now + 1)
    expect(errorOf(() => startUpdate(world, id, now + 2, false))).toBe('400 SEM0265')
    const shared = testCamera(world, { firmware: '4.58.0.71', shared: 1 })
    expect(errorOf(() => startUpdate(world, shared.deviceId, now, false))).toBe('403 AUM0032')
  })
})

describe('a live image', () => {
  it('is of now, of a camera that can be reached and has real-time access', () => {
    const { world, camera, id } = begin()
    expect(errorOf(() => takeLiveImage(world, camera, now))).toBe('422 SEM0267')
    setRealTimeAccess(world, id, true, now)
    expect(takeLiveImage(world, camera, now)).toEqual({ time: now, expiryTime: now + 60_000 })
    setPowerState(world, id, 'sleep', now + 1)
    expect(errorOf(() => takeLiveImage(world, camera, now + 1))).toBe('422 SEM0267')
    setPowerState(world, id, 'on', now + 2)
    reboot(world, id, now + 2)
    expect(errorOf(() => takeLiveImage(world, camera, now + 3))).toBe('422 SEM0267')
    setRealTimeAccess(world, id, false, now + 4)
    expect(realTimeAccessAt(world, camera, now + 4)).toBe(false)
  })
})

describe('a data entry', () => {
  const save = (type: string, body: string | Uint8Array) => {
    const { world, camera } = begin()
    const bytes = typeof body === 'string' ? Buffer.from(body) : body
    return errorOf(() => saveEntry(world, camera, now, { bytes, type }))
  }

  it.each([
    ['application/json', '{"person_count": 5'],
    ['image/jpeg', 'x'],
    ['', 'x'],
    ['text/plain', ''],
    ['text/plain', new Uint8Array([0xff, 0xfe])],
  ])('of %s cannot be %j', (type, body) => {
    expect(save(type, body)).toMatch(/^400 /)
  })

  it('has at most 1 KB', () => {
    expect(save('text/plain', 'x'.repeat(1025))).toBe('413 COM0002')
    expect(save('text/plain', 'x'.repeat(1024))).toBe('none')
  })

  it.each(['-1', '1.5', 'now', '', '8640000000000001'])('has no time %j', (time) => {
    expect(errorOf(() => entryTime({ time }))).toBe('400 COM0004')
  })
})
