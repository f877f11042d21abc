import { afterEach, expect, test, vi } from 'vitest'
import { VolumeSum } from './volume.ts'

afterEach(() => vi.useRealTimers())

test('what was sent of each adds up, and is told a few times a second', () => {
  vi.useFakeTimers()
  const volume = new VolumeSum([100, 50])
  let told = 0
  volume.subscribe(() => (told += 1))
  volume.note(0, 10)
  volume.note(0, 40)
  volume.note(1, 5000)
  expect([told, volume.snapshot()]).toEqual([0, { sent: 0, total: 150 }])
  vi.advanceTimersByTime(200)
  expect([told, volume.snapshot()]).toEqual([1, { sent: 90, total: 150 }])
  // Sent anew after it broke.
  volume.note(0, 0)
  vi.advanceTimersByTime(200)
  expect(volume.snapshot()).toEqual({ sent: 50, total: 150 })
})
