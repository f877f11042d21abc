import { SoracomError } from '../http/error.ts'
import type { Moment } from '../traits.ts'
import type { InventoryDevice } from './store.ts'
import { pathOf, type Place } from './objects.ts'
import { deviceTime, type Held } from './simulated.ts'

/*
 * What the program on a simulated device does: it has the last word on what is written, and knows
 * what executing means.
 */

/** 500: the device answered with an error, whose words are passed on. */
function deviceError(said: string): SoracomError {
  return new SoracomError(500, 'SEM0283', {
    en: `The device answered with an error: ${said}`,
    ja: `デバイスがエラーを返しました: ${said}`,
  })
}

const offset = /^[+-](?:0\d|1[0-4])(?::?[0-5]\d)?$/

/** What a device keeps of what is written to it. Throws what it refuses it with. */
export function agentTakes(place: Place, held: Held): Held {
  switch (pathOf(place)) {
    case '/3/0/13':
      throw deviceError('4.05 Method Not Allowed (the network sets the clock)')
    case '/3/0/14':
      if (!offset.test(String(held))) throw deviceError('4.00 Bad Request (no UTC offset)')
      return held
    case '/3/0/15':
      if (!isZone(String(held))) throw deviceError('4.00 Bad Request (unknown time zone)')
      return held
    case '/5/0/0':
      throw deviceError('5.01 Not Implemented (use Package URI)')
    default:
      return held
  }
}

function isZone(zone: string): boolean {
  try {
    return zone !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/** Restarts that are remembered. */
const mostReboots = 20

/** The device after it has executed a resource: most of what can be executed leaves it as it is. */
export function agentExecutes(
  { now }: Moment,
  device: InventoryDevice,
  place: Place,
): InventoryDevice {
  const remembering = (path: string, value: Held) => ({
    written: { ...device.written, [path]: [...(device.written[path] ?? []), { at: now, value }] },
  })
  const restarting = { reboots: [...device.reboots, now].slice(-mostReboots) }
  switch (pathOf(place)) {
    case '/3/0/4':
      return { ...device, ...restarting }
    case '/3/0/5':
      return { ...device, ...restarting, ...forgetting(device, now) }
    case '/3/0/12':
      return { ...device, ...remembering('/3/0/11', { 0: 0 }) }
    case '/5/0/2': {
      const uri = device.written['/5/0/1']?.at(-1)?.value
      // 7 is an address of nothing, 1 a success.
      if (!uri) return { ...device, ...remembering('/5/0/5', 7) }
      const firmwareVersion = nextVersion(device.firmwareVersion)
      return { ...device, ...restarting, ...remembering('/5/0/5', 1), firmwareVersion }
    }
    case '/26241/0/4':
      return { ...device, ...remembering('/26241/0/5', deviceTime(now)) }
    default:
      return device
  }
}

/** A device that forgets what was written to it, and that it is observed; what it was stays told. */
function forgetting(device: InventoryDevice, now: number) {
  const { written, observations } = device
  return {
    heard: {},
    written: Object.fromEntries(
      Object.entries(written).map(([path, kept]) => [
        path,
        [...kept, { at: now, value: undefined }],
      ]),
    ),
    observations: observations.map(({ path, from, to = now }) => ({ path, from, to })),
  }
}

/** 1.4.2 becomes 1.4.3. */
function nextVersion(version = '1.0.0'): string {
  return version.replace(/\d+(?!.*\d)/, (last) => String(Number(last) + 1))
}
