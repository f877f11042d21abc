import { own } from '../../src/domain/own.ts'
import type { SimDownlinkHttpResponse } from '../../src/api/generated/models/simDownlinkHttpResponse.ts'
import type { Signatures } from '../../src/api/generated/contract.ts'
import { byteCount } from '../../src/domain/data/bytes.ts'
import { longestMessage } from '../../src/domain/sim/downlink.ts'
import { isoTime } from '../../src/domain/time.ts'
import { badRequest } from '../http/errors.ts'
import { stillOf } from '../soracam/media/still.ts'
import {
  devicePorts,
  mustListen,
  passedOn,
  pictureName,
  tooLong,
  tooSlow,
  type Device,
} from './device.ts'

type Request = Signatures['sendDownlinkHttp']['body']

/** What the device's server answers, before it goes through the API. */
interface Page {
  readonly status?: number
  readonly type: string
  readonly body: string | Uint8Array
}

const json = (value: unknown, status = 200): Page => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
})

/** The paths of the device's server. */
const pages: Readonly<Record<string, (device: Device) => Page>> = {
  '/': ({ hostname }) => ({
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>\n<title>${hostname}</title>\n<h1>${hostname}</h1>\n<p><a href="/status">Status</a></p>\n`,
  }),
  '/status': (device) => json(statusOf(device)),
  '/readyz': () => ({ type: 'text/plain', body: 'ok' }),
  '/snapshot.jpg': ({ sim, now }) => ({ type: 'image/jpeg', body: stillOf(pictureName(sim), now) }),
  '/slow': () => tooSlow(10),
  '/firmware.bin': () => tooLong(),
}

function statusOf({ sim, ...device }: Device) {
  return {
    hostname: device.hostname,
    simId: sim.simId,
    imsi: device.imsi,
    imei: sim.deviceImei,
    address: device.address,
    radio: device.radio ?? null,
    connectedSince: isoTime(device.sessionSince),
    uptimeSeconds: Math.floor((device.now - device.bootedAt) / 1000),
    temperatureCelsius: device.temperature,
  }
}

/** sendDownlinkHttp, as the server on the device answers it. 422 where no answer comes. */
export function answerHttp(device: Device, request: Request): SimDownlinkHttpResponse {
  const { method = 'GET', path = '/', body = '', headers = {}, port, ssl } = request
  mustListen(port, ...(ssl ? [] : [devicePorts.http]))
  const { status = 200, type, body: content } = pageOf(device, method, path, body, headers)
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const { text, isBase64 } = passedOn(method === 'HEAD' ? new Uint8Array() : bytes)
  return {
    statusCode: status,
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      Date: new Date(device.now).toUTCString(),
      Server: 'sandbox-device/1.0',
    },
    body: text,
    isBase64Encoded: isBase64,
  }
}

/** 400 for a request that could not be written, or has more than 5 MiB. */
export function checkHttp({ path = '/', body = '', headers = {} }: Request): void {
  if (!path.startsWith('/')) {
    throw badRequest('path', 'must begin with a slash', 'スラッシュで始めてください')
  }
  if (byteCount(body) + byteCount(path) + byteCount(JSON.stringify(headers)) > longestMessage) {
    throw badRequest('body', 'longer than 5 MiB', '5 MiB を超えています')
  }
}

function pageOf(
  device: Device,
  method: string,
  path: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Page {
  const [name = '/'] = path.split('?')
  if (['POST', 'PUT', 'PATCH'].includes(method)) {
    const sent = Object.entries(headers).find(([key]) => key.toLowerCase() === 'content-type')
    return { type: sent?.[1] ?? 'text/plain', body }
  }
  const make = own(pages, name)
  if (!make) return json({ error: 'not found', path: name }, 404)
  if (method === 'GET' || method === 'HEAD') return make(device)
  return json({ error: 'method not allowed' }, 405)
}
