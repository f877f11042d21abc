import type { Page } from '@playwright/test'
import { expect, type World } from '../support.ts'

export interface Camera {
  readonly deviceId: string
  readonly name: string
}

interface Answer {
  readonly records: readonly { startTime: number; endTime?: number }[]
  readonly events: readonly { startTime: number; endTime?: number; type: string }[]
}

/** A camera by its number in docs/sandbox.md, from 1. */
export async function camera(world: World, no: number): Promise<Camera> {
  const found = (await world.api<Camera[]>('GET', '/sora_cam/devices'))[no - 1]
  if (!found) throw new Error(`There is no camera ${no}.`)
  return found
}

/** Yesterday in Japan at a time of day (`10:32:15`), UNIX milliseconds. */
export function yesterdayAt(time: string): number {
  const day = new Date(Date.now() - 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10)
  return Date.parse(`${day}T${time}+09:00`)
}

/** A moment as it stands in the URL. */
export const urlTime = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`

/** What the cloud has of a stretch of time. */
export function recordings(world: World, { deviceId }: Camera, from: number, to: number) {
  const path = `/sora_cam/devices/${deviceId}/recordings_and_events?from=${from}&to=${to}&sort=asc`
  return world.api<Answer>('GET', path)
}

/** Seconds of this month's viewing quota that are used. */
export async function usedSeconds(world: World, { deviceId }: Camera): Promise<number> {
  const path = `/sora_cam/devices/${deviceId}/exports/usage`
  return (await world.api<{ video: { usedSeconds: number } }>('GET', path)).video.usedSeconds
}

/** Watches all that is left of a camera's viewing quota, beside the console. */
export async function spendAll(world: World, camera: Camera): Promise<void> {
  const path = `/sora_cam/devices/${camera.deviceId}`
  const usage = await world.api<{ video: { remainingSeconds: number } }>(
    'GET',
    `${path}/exports/usage`,
  )
  let left = usage.video.remainingSeconds
  const { records } = await recordings(
    world,
    camera,
    yesterdayAt('09:00:00'),
    yesterdayAt('18:00:00'),
  )
  for (const { startTime, endTime = startTime } of records) {
    const seconds = Math.min(left, Math.floor((endTime - startTime) / 1000))
    if (seconds < 1) continue
    await world.api('GET', `${path}/stream?from=${startTime}&to=${startTime + seconds * 1000}`)
    left -= seconds
  }
  expect(left).toBe(0)
}

export const pageOf = ({ deviceId }: Camera, search = '') =>
  `/soracam/${deviceId}/recordings${search}`

/** What the video on screen says of itself: its own time in seconds, and the second of the hour in its picture. */
export async function frame(page: Page): Promise<{ currentTime: number; second: number }> {
  return page.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('video[data-front]')
    if (!video) return { currentTime: -1, second: -1 }
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 360
    const context = canvas.getContext('2d', { willReadFrequently: true })
    context?.drawImage(video, 0, 0, 640, 360)
    let second = 0
    for (let bit = 0; bit < 12; bit += 1) {
      const [red = 0] = context?.getImageData(32 + 48 * bit + 16, 328, 1, 1).data ?? []
      second = second * 2 + (red > 110 ? 1 : 0)
    }
    return { currentTime: video.currentTime, second }
  })
}

/** The second of the hour of a moment. */
export const secondOf = (ms: number) => Math.floor(ms / 1000) % 3600

/**
 * Waits until the picture shows one of the seconds after a moment. Not for the beginning of an hour,
 * whose picture has no bits: a black one has none either.
 */
export async function expectPicture(page: Page, ms: number, within = 6): Promise<void> {
  const seconds = Array.from({ length: within + 1 }, (_, at) => (secondOf(ms) + at) % 3600)
  const wanted = new Set(seconds)
  await expect
    .poll(async () => wanted.has((await frame(page)).second), { timeout: 15_000 })
    .toBe(true)
}
