import type { DownlinkPingResponse } from '../../src/api/generated/models/downlinkPingResponse.ts'
import { pingLimits } from '../../src/domain/sim/downlink.ts'
import { badRequest } from '../http/errors.ts'
import type { Device } from './device.ts'

/** Milliseconds of a round trip by radio, and how many packets of a hundred get lost. */
const roundTrips: Readonly<Record<string, readonly [from: number, to: number, lost: number]>> = {
  LTE: [38, 95, 1],
  '3G': [110, 280, 3],
  GSM: [420, 980, 6],
  'LTE-M': [120, 480, 3],
  'NB-IoT': [620, 2400, 8],
}
const cable = [6, 32, 0] as const

interface Asked {
  readonly numberOfPingRequests: number
  readonly timeoutSeconds: number
}

/** 400 for more packets or a longer wait than the platform takes. */
export function checkPing({ numberOfPingRequests, timeoutSeconds }: Asked): void {
  const { packets, seconds } = pingLimits
  if (numberOfPingRequests < 1 || numberOfPingRequests > packets) {
    throw badRequest(
      'numberOfPingRequests',
      `must be 1 to ${packets}`,
      `1 から ${packets} までです`,
    )
  }
  if (timeoutSeconds < 1 || timeoutSeconds > seconds) {
    throw badRequest('timeoutSeconds', `must be 1 to ${seconds}`, `1 から ${seconds} までです`)
  }
}

/** A ping of a device, whose radio says how long that takes; it has failed where nothing comes back. */
export function answerPing(
  { radio, random }: Pick<Device, 'radio' | 'random'>,
  { numberOfPingRequests: sent, timeoutSeconds }: Asked,
): DownlinkPingResponse {
  const [from, to, lost] = radio === undefined ? cable : (roundTrips[radio] ?? [38, 95, 1])
  const trips = Array.from({ length: sent }, () => ({
    // Most are short, a few are long.
    ms: from + (to - from) * random.next() ** 2,
    lost: random.chance(lost / 100),
  }))
  const times = trips
    .filter((trip) => !trip.lost && trip.ms <= timeoutSeconds * 1000)
    .map(({ ms }) => ms)
  const loss = Math.round((100 * (sent - times.length)) / sent)
  const stat = `${sent} packets transmitted, ${times.length} received, ${loss}% packet loss`
  if (times.length === 0) return { success: false, stat }
  const average = times.reduce((sum, ms) => sum + ms, 0) / times.length
  const deviation = Math.sqrt(
    times.reduce((sum, ms) => sum + (ms - average) ** 2, 0) / times.length,
  )
  const figures = [Math.min(...times), average, Math.max(...times), deviation]
  const written = figures.map((ms) => ms.toFixed(3)).join('/')
  return { success: true, stat, rtt: `rtt min/avg/max/mdev = ${written} ms` }
}
