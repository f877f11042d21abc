import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { prepare } from '../sql.ts'
import type { World } from '../world.ts'
import type { Worlds } from '../worlds.ts'
import type { Coverage } from '../world.ts'

/** What an address gives: a stream of video, a still, or the movie of an event. */
export type MediaKind = 'stream' | 'still' | 'movie'

/** What may be fetched with an address, and until when. Times are UNIX milliseconds. */
export interface MediaGrant {
  readonly kind: MediaKind
  readonly cameraNo: number
  readonly from: number
  /** Of a still the same as `from`. */
  readonly to: number
  readonly expiryTime: number
}

/** A grant as text that stands in an address and nobody else can make. */
export function mediaToken(world: World, grant: MediaGrant): string {
  const { kind, cameraNo, from, to, expiryTime } = grant
  const claims = [world.operatorId, kind, cameraNo, from, to, expiryTime].join('.')
  return `${claims}.${signature(world, claims)}`
}

/** The grant that a text stands for, and its world; undefined for one that was not made here. */
export function readMediaToken(
  worlds: Worlds,
  coverage: Coverage,
  token: string,
): { world: World; grant: MediaGrant } | undefined {
  const [operatorId = '', kind, cameraNo, from, to, expiryTime, signed = ''] = token.split('.')
  if (kind !== 'stream' && kind !== 'still' && kind !== 'movie') return undefined
  const world = worlds.world(operatorId, coverage)
  if (!world) return undefined
  const claims = token.slice(0, Math.max(0, token.length - signed.length - 1))
  const expected = Buffer.from(signature(world, claims))
  const given = Buffer.from(signed)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  const grant = {
    kind,
    cameraNo: Number(cameraNo),
    from: Number(from),
    to: Number(to),
    expiryTime: Number(expiryTime),
  } as const
  return { world, grant }
}

const secrets = new WeakMap<World, string>()

function signature(world: World, claims: string): string {
  return createHmac('sha256', secretOf(world)).update(claims).digest('base64url')
}

/** The world's secret, made when it is first needed and kept with its data. */
function secretOf(world: World): string {
  const known = secrets.get(world)
  if (known !== undefined) return known
  const { db, id } = world
  prepare(db, 'INSERT OR IGNORE INTO soracam_keys (world_id, secret) VALUES (?, ?)').run(
    id,
    randomBytes(32).toString('hex'),
  )
  const row = prepare(db, 'SELECT secret FROM soracam_keys WHERE world_id = ?').get(id)
  const secret = String(row?.['secret'])
  secrets.set(world, secret)
  return secret
}
