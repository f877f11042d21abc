import { describe, expect, it } from 'vitest'
import { usualLimitSeconds } from '../../src/domain/soracam/quota.ts'
import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'
import { testWorld } from '../testing/world.ts'
import { errorOf } from '../sim/testing.ts'
import { getCamera, renameCamera } from './cameras.ts'
import { recordChange, stateAt } from './changes.ts'
import { getExport, listExports, progressOf } from './exports.ts'
import { conditionOf, reboot, setPowerState } from './power.ts'
import { rebootMs } from './reboots.ts'
import { changeSelfReboot, readSelfReboot } from './self-reboot.ts'
import { changeSetting, readSettings, settingsAt, usualSettings } from './settings.ts'
import { requestStill } from './export-requests.ts'
import { requestStream, streamUrlMs } from './streams.ts'
import { testCamera } from './testing.ts'
import { addWatched, usageOf } from './usage.ts'

const now = Date.UTC(2025, 5, 17, 3)
const begin = () => {
  const world = testWorld({ now })
  const camera = testCamera(world)
  return { world, camera, id: camera.deviceId }
}

describe('names', () => {
  it('are kept as they are written', () => {
    const { world, id } = begin()
    renameCamera(world, id, ' <b>入口</b> 📷 ')
    expect(getCamera(world, id).name).toBe(' <b>入口</b> 📷 ')
  })

  it.each(['', '  ', 'x'.repeat(256)])('cannot be %j', (name) => {
    const { world, id } = begin()
    expect(errorOf(() => renameCamera(world, id, name))).toBe('400 COM0004')
  })

  it('belong to cameras of this operator only', () => {
    const { id } = begin()
    expect(errorOf(() => getCamera(testWorld(), id))).toBe('404 SEM0005')
  })
})

describe('power and restarts', () => {
  it('a camera sleeps and wakes', () => {
    const { world, camera, id } = begin()
    setPowerState(world, id, 'sleep', now)
    expect(conditionOf(world, camera, now)).toMatchObject({ connected: true, powerState: 'sleep' })
    setPowerState(world, id, 'on', now + 5000)
    expect(conditionOf(world, camera, now + 5000).powerState).toBe('on')
    expect(conditionOf(world, camera, now + 4999).powerState).toBe('sleep')
  })

  it('a restart takes a minute, and nothing is recorded in it', () => {
    const { world, camera, id } = begin()
    reboot(world, id, now)
    expect(conditionOf(world, camera, now + rebootMs - 1).connected).toBe(false)
    const after = conditionOf(world, camera, now + rebootMs)
    expect(after).toEqual({ connected: true, powerState: 'on', lastConnectedTime: now + rebootMs })
    const times = { from: now - minuteMs, to: now + 2 * minuteMs }
    const { parts } = requestStream(world, camera, times, now + 2 * minuteMs)
    expect(parts).toEqual([
      { from: now - minuteMs, to: now },
      { from: now + rebootMs, to: now + 2 * minuteMs },
    ])
  })

  it('restarts by itself at its time on its days, from when it was told so', () => {
    const { world, camera, id } = begin()
    // Now is a Tuesday, 03:00 UTC.
    const at = now + hourMs
    changeSelfReboot(world, id, { enabled: true, daysOfWeek: [3, 2, 2], time: '04:00' }, now)
    expect(readSelfReboot(world, id, now)).toEqual({
      enabled: true,
      daysOfWeek: [2, 3],
      time: '04:00',
    })
    const connected = (time: number) => conditionOf(world, camera, time).connected
    expect([at - 1, at, at + rebootMs - 1, at + rebootMs].map(connected)).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(connected(at + dayMs)).toBe(false)
    expect(connected(at + 2 * dayMs)).toBe(true)
    expect(connected(at - dayMs)).toBe(true)
    const later = at + hourMs
    expect(conditionOf(world, camera, at + rebootMs).lastConnectedTime).toBe(at + rebootMs)
    const { parts } = requestStream(world, camera, { from: at - minuteMs, to: at + 120_000 }, later)
    expect(parts).toEqual([
      { from: at - minuteMs, to: at },
      { from: at + rebootMs, to: at + 120_000 },
    ])
    changeSelfReboot(world, id, { enabled: false }, later)
    expect(connected(at + dayMs)).toBe(true)
    expect(readSelfReboot(world, id, later)).toMatchObject({ daysOfWeek: [0, 1, 2, 3, 4, 5, 6] })
  })

  it('an offline camera takes no orders, and was connected last when it went', () => {
    const { world, camera, id } = begin()
    recordChange(world, camera.no, 'connection', 'offline', now - hourMs)
    expect(errorOf(() => reboot(world, id, now))).toBe('400 SEM0150')
    expect(errorOf(() => setPowerState(world, id, 'sleep', now))).toBe('400 SEM0150')
    expect(errorOf(() => changeSetting(world, id, 'logo', 'off', now))).toBe('400 SEM0150')
    expect(conditionOf(world, camera, now).lastConnectedTime).toBe(now - hourMs)
    expect(readSettings(world, id, now).logo).toBe('on')
  })
})

describe('settings', () => {
  it('hold from the moment they are changed', () => {
    const { world, camera, id } = begin()
    changeSetting(world, id, 'rotation', 180, now)
    changeSetting(world, id, 'quality', 'low', now)
    expect(readSettings(world, id, now)).toEqual({
      ...usualSettings,
      rotation: 180,
      quality: 'low',
    })
    expect(settingsAt(world, camera, now - 1)).toEqual(usualSettings)
    expect(stateAt(world, camera.no, now).get('rotation')).toBe('180')
  })

  it('need a license', () => {
    const world = testWorld({ now })
    const { deviceId } = testCamera(world, { license: null })
    expect(errorOf(() => readSettings(world, deviceId, now))).toBe('400 SEM0151')
    expect(errorOf(() => changeSetting(world, deviceId, 'logo', 'off', now))).toBe('400 SEM0151')
  })
})

describe('a stream', () => {
  it('of the latest video is the last five minutes, and costs them', () => {
    const { world, camera } = begin()
    const stream = requestStream(world, camera, {}, now)
    const parts = [{ from: now - 5 * minuteMs, to: now }]
    expect(stream).toEqual({ latest: true, parts, expiryTime: now + streamUrlMs })
    expect(usageOf(world, camera, now).usedSeconds).toBe(300)
  })

  it('of the latest video begins after the last break', () => {
    const { world, camera, id } = begin()
    reboot(world, id, now - 3 * minuteMs)
    const { parts } = requestStream(world, camera, {}, now)
    expect(parts).toEqual([{ from: now - 2 * minuteMs, to: now }])
  })

  it('of the latest video has no parts while the camera is asleep or offline, and costs nothing', () => {
    const { world, camera, id } = begin()
    setPowerState(world, id, 'sleep', now)
    expect(requestStream(world, camera, {}, now).parts).toEqual([])
    expect(usageOf(world, camera, now).usedSeconds).toBe(0)
  })

  it('costs what was recorded of the time asked for', () => {
    const { world, camera, id } = begin()
    reboot(world, id, now - 10 * minuteMs)
    const times = { from: now - 15 * minuteMs, to: now }
    expect(requestStream(world, camera, times, now).parts).toHaveLength(2)
    expect(usageOf(world, camera, now).usedSeconds).toBe(14 * 60)
  })

  it('is 400 beyond 900 seconds, 404 where nothing was recorded', () => {
    const { world, camera } = begin()
    const ask = (from: number, to: number) =>
      errorOf(() => requestStream(world, camera, { from, to }, now))
    expect(ask(now - 15 * minuteMs - 1, now)).toBe('400 COM0004')
    expect(ask(now, now)).toBe('400 COM0004')
    expect(ask(now + 1, now + 2)).toBe('404 SEM0006')
    expect(ask(now - 20 * dayMs, now - 20 * dayMs + 1)).toBe('404 SEM0006')
  })

  it('is refused where the quota has less left than it costs, and takes nothing then', () => {
    const { world, camera } = begin()
    addWatched(world, camera.no, '202506', usualLimitSeconds - 299)
    expect(errorOf(() => requestStream(world, camera, {}, now))).toBe('400 SEM0152')
    expect(usageOf(world, camera, now).remainingSeconds).toBe(299)
    requestStream(world, camera, { from: now - 299_000, to: now }, now)
    expect(usageOf(world, camera, now).remainingSeconds).toBe(0)
  })

  it('has a new quota in the next month', () => {
    const { world, camera } = begin()
    addWatched(world, camera.no, '202506', usualLimitSeconds)
    const july = Date.UTC(2025, 6, 1)
    expect(errorOf(() => requestStream(world, camera, {}, july - 1))).toBe('400 SEM0152')
    expect(requestStream(world, camera, {}, july).parts).toHaveLength(1)
  })
})

describe('a still', () => {
  const time = now - minuteMs

  it('is made on the clock, and counts when it is done', () => {
    const { world, camera } = begin()
    const row = requestStill(world, camera, { time }, now)
    const at = (ms: number) => progressOf(row, now + ms).status
    const steps = [0, 1999, 2000, 7999, 8000, 8000 + 599_999, 8000 + 600_000].map(at)
    const expected = ['initializing', 'initializing', 'processing', 'processing']
    expect(steps).toEqual([...expected, 'completed', 'completed', 'expired'])
    expect(progressOf(row, now + 9000).expiryTime).toBe(now + 8000 + 600_000)
    expect(usageOf(world, camera, now + 7999).usedSeconds).toBe(0)
    expect(usageOf(world, camera, now + 8000).usedSeconds).toBe(1)
  })

  it('that fails is tried again first, and counts nothing', () => {
    const world = testWorld({ now })
    const camera = testCamera(world, { trouble: 'exports fail' })
    const row = requestStill(world, camera, { time }, now)
    const steps = [0, 2000, 8000, 20_000].map((ms) => progressOf(row, now + ms).status)
    expect(steps).toEqual(['initializing', 'processing', 'retrying', 'failed'])
    expect(usageOf(world, camera, now + dayMs).usedSeconds).toBe(0)
  })

  it('ends as limitExceeded where those before it took the rest', () => {
    const { world, camera } = begin()
    addWatched(world, camera.no, '202506', usualLimitSeconds - 2)
    const outcomes = [1, 2, 3].map(() => requestStill(world, camera, { time }, now).outcome)
    expect(outcomes).toEqual(['completed', 'completed', 'limitExceeded'])
    expect(usageOf(world, camera, now + minuteMs).remainingSeconds).toBe(0)
  })

  it.each([now, now + 1, -1, now - 15 * dayMs])(
    'cannot be of %i, which is not recorded',
    (when) => {
      const { world, camera } = begin()
      expect(errorOf(() => requestStill(world, camera, { time: when }, now))).toBe('400 COM0004')
    },
  )
})

describe('the list of stills', () => {
  it('is that of the last day, of one camera or of all, page by page', () => {
    const { world, camera } = begin()
    const other = testCamera(world)
    const rows = [camera, other, camera].map((of, index) =>
      requestStill(world, of, { time: now - minuteMs }, now + index),
    )
    const list = (
      of: typeof camera | undefined,
      sort: 'asc' | 'desc',
      limit = 10,
      after?: string,
    ) => {
      const page = listExports(
        world,
        'still',
        of,
        { sort, limit, last_evaluated_key: after },
        now + 10,
      )
      return [page.items.map(({ no }) => no), page.nextKey]
    }
    expect(list(undefined, 'desc')).toEqual([[3, 2, 1], undefined])
    expect(list(camera, 'asc')).toEqual([[1, 3], undefined])
    expect(list(undefined, 'desc', 2)).toEqual([[3, 2], '2'])
    expect(list(undefined, 'desc', 2, '2')).toEqual([[1], undefined])
    expect(list(undefined, 'asc', 2, '2')).toEqual([[3], undefined])
    expect(
      listExports(world, 'still', camera, { sort: 'asc', limit: 9 }, now + dayMs).items,
    ).toHaveLength(1)
    const wrong = { sort: 'asc', limit: 9, last_evaluated_key: 'x' } as const
    expect(errorOf(() => listExports(world, 'still', camera, wrong, now))).toBe('400 COM0004')
    const exportId = rows[1]?.exportId ?? ''
    expect(getExport(world, 'still', other, exportId).no).toBe(2)
    expect(errorOf(() => getExport(world, 'still', camera, exportId))).toBe('404 SEM0007')
  })
})
