import { Hono } from 'hono'
import type { SandboxEnv } from '../../http/env.ts'
import { mediaDenied, mediaExpired, notFound } from '../../http/errors.ts'
import { cameraByNumber, type CameraRow } from '../cameras.ts'
import type { Coverage } from '../../world.ts'
import type { Worlds } from '../../worlds.ts'
import { clipHeader, clipSegment } from './clip.ts'
import { manifestOf, segmentsOf } from './manifest.ts'
import { stillOf } from './still.ts'
import { readMediaToken, type MediaGrant } from './token.ts'

/**
 * The video and the pictures of cameras, at the addresses that operations give: whoever has one may
 * fetch without a token, until it expires (403).
 */
export function media(worlds: Worlds, coverage: Coverage): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/:token/:file', (c) => {
    const { token, file } = c.req.param()
    const read = readMediaToken(worlds, coverage, token)
    if (!read) throw mediaDenied()
    const { world, grant } = read
    if (world.now() >= grant.expiryTime) throw mediaExpired()
    const found = content(cameraByNumber(world, grant.cameraNo), grant, file)
    if (!found) throw notFound('Resource', file)
    const [type, body] = found
    const headers = { 'content-type': type, 'cache-control': 'private, no-store' }
    return new Response(typeof body === 'string' ? body : Buffer.from(body), { headers })
  })
  return app
}

function content(
  camera: CameraRow,
  grant: MediaGrant,
  file: string,
): [type: string, body: string | Uint8Array] | undefined {
  if (grant.kind === 'still') return ['image/jpeg', stillOf(camera.deviceId, grant.from)]
  if (grant.kind === 'movie') {
    return ['video/mp4', Buffer.concat([clipHeader(), clipSegment(grant, grant.from, 1)])]
  }
  if (file === 'manifest.mpd') return ['application/dash+xml', manifestOf(grant)]
  if (file === 'init.mp4') return ['video/mp4', clipHeader()]
  const segment = segmentsOf(grant).find(({ number }) => file === `${number}.m4s`)
  if (!segment || isMissing(camera, segment.number)) return undefined
  return ['video/mp4', clipSegment(segment, grant.from, segment.number)]
}

/** Of a camera with this trouble, twenty seconds are missing in the second of every five minutes. */
function isMissing({ trouble }: CameraRow, segment: number): boolean {
  const ofFiveMinutes = segment % 30
  return trouble === 'segments are missing' && (ofFiveMinutes === 6 || ofFiveMinutes === 7)
}
