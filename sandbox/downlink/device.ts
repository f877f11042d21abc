import { textOf } from '../../src/domain/data/bytes.ts'
import { hashText, randomFrom, type Random } from '../../src/domain/random.ts'
import { hourMs } from '../../src/domain/time.ts'
import { deviceFailed } from '../http/errors.ts'
import { connectionsOf } from '../sim/sessions.ts'
import { tagsOf, type SimRow } from '../sim/sims.ts'
import type { World } from '../world.ts'

/** What every simulated device takes as its password, whoever signs in; nothing real has it. */
export const devicePassword = 'sandbox'

/** What the devices listen on. */
export const devicePorts = { echo: 7, ssh: 22, http: 80, rtsp: 554 } as const

/** The device behind a SIM that is online, as far as it answers; what it is follows from the seed. */
export interface Device {
  readonly sim: SimRow
  readonly hostname: string
  readonly address: string
  readonly imsi: string
  /** The radio technology it is connected by; undefined for one that needs none. */
  readonly radio: string | undefined
  readonly kernel: string
  readonly machine: string
  /** When its session and its system began, UNIX milliseconds. */
  readonly sessionSince: number
  readonly bootedAt: number
  /** Degrees Celsius. */
  readonly temperature: number
  /** KiB. */
  readonly memory: { readonly total: number; readonly used: number }
  readonly load: readonly [number, number, number]
  readonly now: number
  /** Random for this device at this moment. */
  readonly random: Random
}

const systems = [
  { kernel: '6.6.31+rpt-rpi-v8', machine: 'aarch64', total: 1_899_508 },
  { kernel: '5.15.61-v7l+', machine: 'armv7l', total: 948_280 },
  { kernel: '6.1.0-18-cloud-amd64', machine: 'x86_64', total: 4_025_640 },
] as const

/** The device behind a SIM. 422 where there is no session to reach it by. */
export function deviceOf(world: World, sim: SimRow, now: number): Device {
  const { current } = connectionsOf(world, sim)
  if (!current) {
    throw deviceFailed(
      'No network connection could be made to the device: the SIM is offline',
      'デバイスに接続できませんでした。SIM はオフラインです',
    )
  }
  const seed = `${world.seed}/${sim.simId}/device`
  const own = randomFrom(seed)
  const { total, ...system } = own.pick(systems)
  const random = randomFrom(`${seed}/${now}`)
  const cell =
    current.cell === null ? undefined : (JSON.parse(current.cell) as { radioType?: string })
  const busy = random.next()
  return {
    sim,
    hostname: hostnameOf(sim),
    address: current.address,
    imsi: current.imsi,
    radio: cell?.radioType,
    ...system,
    sessionSince: current.createdTime,
    bootedAt: current.createdTime - own.int(1, 400) * hourMs,
    temperature: Math.round((38 + 18 * busy) * 10) / 10,
    memory: { total, used: Math.round(total * (0.2 + 0.3 * busy)) },
    load: [busy, 0.8 * busy + 0.05, 0.6 * busy + 0.08],
    now,
    random,
  }
}

/** A name as hosts have them: letters, digits and hyphens of the SIM's own, or a number. */
function hostnameOf(sim: SimRow): string {
  const name = tagsOf(sim)['name'] ?? ''
  const plain = name.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')
  const trimmed = plain.replaceAll(/^-+|-+$/g, '').slice(0, 40)
  return trimmed || `device-${hashText(sim.simId).toString(16).padStart(8, '0')}`
}

/** What stands below a picture of the device: as much of the SIM's id as there is room for. */
export const pictureName = ({ simId }: SimRow) => simId.slice(-19)

/** 422 where nothing listens on a port of the device. */
export function mustListen(port: number, ...ports: readonly number[]): void {
  if (ports.includes(port)) return
  throw deviceFailed(
    `The device refused the connection: nothing listens on port ${port}`,
    `デバイスに接続を拒否されました。ポート ${port} は使用されていません`,
  )
}

/** 422 where the device takes longer than the API waits. */
export function tooSlow(seconds: number): never {
  throw deviceFailed(
    `The device did not answer within ${seconds} seconds`,
    `デバイスから ${seconds} 秒以内に応答がありませんでした`,
  )
}

/** 422 where the device's answer is longer than the API passes on. */
export function tooLong(): never {
  throw deviceFailed(
    'The answer of the device exceeds 5 MiB',
    'デバイスの応答が 5 MiB を超えています',
  )
}

/** Bytes as the API passes them on: text in UTF-8 as it is, anything else as Base64. */
export function passedOn(bytes: Uint8Array): { readonly text: string; readonly isBase64: boolean } {
  const text = textOf(bytes)
  return text === undefined
    ? { text: Buffer.from(bytes).toString('base64'), isBase64: true }
    : { text, isBase64: false }
}
