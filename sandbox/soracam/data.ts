import { contentRule, isContentType, longestContent } from '../../src/domain/data/content.ts'
import { writeEntry } from '../data/sources.ts'
import type { RawBody } from '../http/body.ts'
import { badRequest, bodyTooLarge, missingField, notJson } from '../http/errors.ts'
import type { World } from '../world.ts'
import type { CameraRow } from './cameras.ts'

/**
 * createSoraCamDeviceDataEntry, updateSoraCamDeviceDataEntry: keeps what was sent in Harvest Data,
 * at a time (UNIX milliseconds) at which it takes the place of what was there. 400 for another type
 * than JSON, text and bytes, and for text that is no JSON; 413 beyond 1 KB.
 */
export function saveEntry(
  world: World,
  { deviceId: resourceId }: CameraRow,
  time: number,
  { bytes, type }: RawBody,
): void {
  if (!isContentType(type)) {
    throw badRequest(
      'content-type',
      'must be application/json, text/plain or application/octet-stream',
      'application/json、text/plain、application/octet-stream のいずれかを指定してください',
    )
  }
  const rule = contentRule(type, bytes)
  if (rule === 'empty') throw missingField('body')
  if (rule === 'tooLong') throw bodyTooLarge(longestContent)
  if (rule === 'notJson') throw notJson()
  if (rule === 'notText') throw badRequest('body', 'must be UTF-8', 'UTF-8 で指定してください')
  const binary = type === 'application/octet-stream'
  const content = binary
    ? JSON.stringify({ payload: Buffer.from(bytes).toString('base64') })
    : Buffer.from(bytes).toString('utf8')
  writeEntry(world, { resourceType: 'SoraCam', resourceId, time, contentType: type, content })
}
