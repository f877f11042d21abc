import { dayMs, hourMs, isoTime, startOfDayUtc } from '../../src/domain/time.ts'
import { listCameras } from '../soracam/cameras.ts'
import type { World } from '../world.ts'
import type { Making } from './makings.ts'
import type { NewFile } from './store.ts'

type SeededFile = NewFile & { readonly content: Making; readonly at: number }

/** What a world with a fleet begins with: nothing of it is stored but that it is there. */
export function seedFiles(world: World, seededTime: number): SeededFile[] {
  return [...ownFiles(seededTime), ...stills(world, seededTime), ...publicFiles(seededTime)]
}

const text = (value: string): Making => ({ kind: 'text', text: value })

function ownFiles(seededTime: number): SeededFile[] {
  const today = startOfDayUtc(seededTime)
  const days = Array.from({ length: 14 }, (_, ago) => today - (14 - ago) * dayMs)
  const logs = days.map((from): SeededFile => ({
    path: `/logs/${isoTime(from).slice(0, 10)}.csv`,
    contentType: 'text/csv',
    content: { kind: 'readings', device: 'factory-1', from },
    at: from + dayMs,
  }))
  const before = (days: number) => seededTime - days * dayMs
  const images = [
    ['v1.1', 196_608, 210],
    ['v1.2', 212_992, 45],
  ] as const
  const firmware = images.flatMap(([version, length, age]): SeededFile[] => [
    {
      path: `/firmware/${version}/app.bin`,
      contentType: 'application/octet-stream',
      content: { kind: 'firmware', version, length },
      at: before(age),
    },
    {
      path: `/firmware/${version}/manifest.json`,
      contentType: 'application/json',
      content: text(JSON.stringify({ version, file: 'app.bin', length, minimum: 'v1.0' })),
      at: before(age),
    },
  ])
  return [
    ...logs,
    ...firmware,
    {
      path: '/sites/tokyo/building-2/floor-3/line-a/station-07/press/settings/limits.json',
      contentType: 'application/json',
      content: text('{"pressure":{"warn":6.5,"stop":7.2},"unit":"bar"}'),
      at: before(120),
    },
    {
      path: '/報告書/検査 結果 2025.txt',
      contentType: 'text/plain; charset=utf-8',
      content: text('検査結果\n\n装置 1: 正常\n装置 2: 要確認 (温度)\n'),
      at: before(30),
    },
    {
      // It goes within the week after.
      path: '/firmware/v0.9/app.bin',
      contentType: 'application/octet-stream',
      content: { kind: 'firmware', version: 'v0.9', length: 131_072 },
      at: before(726),
    },
  ]
}

/** Pictures of the first camera, by the days of its own time (Japan's). */
function stills(world: World, seededTime: number): SeededFile[] {
  const [camera] = listCameras(world)
  if (!camera) return []
  const { deviceId } = camera
  const last = Math.floor(seededTime / hourMs) * hourMs
  return Array.from({ length: 12 }, (_, ago) => {
    const time = last - ago * 6 * hourMs
    const japan = isoTime(time + 9 * hourMs)
    const [year, month, day] = japan.slice(0, 10).split('-')
    const name = `${deviceId}-${japan.slice(11, 16).replace(':', '')}.jpg`
    return {
      path: `/camera/${year}/${month}/${day}/${name}`,
      contentType: 'image/jpeg',
      content: { kind: 'still', deviceId, time },
      at: time,
    }
  })
}

/** What is offered to every account. */
function publicFiles(seededTime: number): SeededFile[] {
  const at = seededTime - 300 * dayMs
  const readme =
    'Files from Soracom\n\nThe service offers files here that devices may read. In the sandbox these are made up.\n'
  return [
    {
      scope: 'public',
      path: '/README.txt',
      contentType: 'text/plain',
      content: text(readme),
      at,
    },
    {
      scope: 'public',
      path: '/samples/binary-parser.json',
      contentType: 'application/json',
      content: text('[{"format":"temp:0:int:16:/10 humi:2:uint:8","hex":"00eb37"}]'),
      at,
    },
    {
      scope: 'public',
      path: '/samples/firmware/blink.bin',
      contentType: 'application/octet-stream',
      content: { kind: 'firmware', version: 'blink', length: 16_384 },
      at,
    },
  ]
}
