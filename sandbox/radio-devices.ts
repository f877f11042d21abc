import type { Schedule } from '../src/domain/data/schedule.ts'
import { hashText } from '../src/domain/random.ts'
import type { Device } from './devices.ts'
import { badRequest, missingField, refused } from './http/errors.ts'
import type { World } from './world.ts'

/** What LoRaWAN and Sigfox devices have in common: they send by themselves, now and then. */
export interface RadioDevice extends Device {
  readonly deviceId: string
  readonly firstUplink: number
  /** Milliseconds between uplinks. */
  readonly interval: number
  /** When it fell silent; absent while it goes on. */
  readonly lastUplink?: number | undefined
}

/** When a device sends: until it falls silent or is terminated. */
export function scheduleOf(
  { seed }: World,
  kind: 'lora' | 'sigfox',
  { deviceId, firstUplink, interval, lastUplink, terminatedTime }: RadioDevice,
): Schedule {
  const end = Math.min(lastUplink ?? Infinity, terminatedTime ?? Infinity)
  return { seed: hashText(`${seed}/${kind}/${deviceId}`), firstUplink, interval, end }
}

/**
 * What is known of a device that waits to be registered. 400 for one that is registered, and for a
 * secret that is missing or another than the one it came with.
 */
export function checkRegistration<T extends { readonly registrationSecret: string }>(
  isRegistered: boolean,
  waiting: T | undefined,
  given: string | undefined,
): T {
  if (isRegistered) {
    throw refused('SEM0172', 'This device is registered already.', 'このデバイスは登録済みです')
  }
  if (!given) throw missingField('registrationSecret')
  if (waiting?.registrationSecret === given.trim()) return waiting
  throw refused(
    'SEM0173',
    'The device ID and the registration secret do not belong together. Check both.',
    'デバイス ID と登録シークレットの組み合わせが正しくありません',
  )
}

const broken = {
  hex: { en: 'must be hexadecimal digits', ja: '16 進数で指定してください' },
  odd: { en: 'must have two digits for each byte', ja: '1 バイトを 2 桁で指定してください' },
} as const

/** 400 where the data of a message break a rule; `size` says how long they may be. */
export function checkData(
  rule: string | undefined,
  size: { readonly en: string; readonly ja: string },
): void {
  if (rule === undefined) return
  if (rule === 'missing') throw missingField('data')
  const { en, ja } = rule === 'hex' || rule === 'odd' ? broken[rule] : size
  throw badRequest('data', en, ja)
}
