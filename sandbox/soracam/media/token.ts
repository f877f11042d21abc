import { isSigned, sign } from '../../http/signing.ts'
import type { World } from '../../world.ts'
import type { Worlds } from '../../worlds.ts'
import type { Coverage } from '../../world.ts'

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
  return sign(world, [world.operatorId, kind, cameraNo, from, to, expiryTime].join('.'))
}

/** The grant that a text stands for, and its world; undefined for one that was not made here. */
export function readMediaToken(
  worlds: Worlds,
  coverage: Coverage,
  token: string,
): { world: World; grant: MediaGrant } | undefined {
  const [operatorId = '', kind, cameraNo, from, to, expiryTime] = token.split('.')
  if (kind !== 'stream' && kind !== 'still' && kind !== 'movie') return undefined
  const world = worlds.world(operatorId, coverage)
  if (!world || !isSigned(world, token)) return undefined
  const grant = {
    kind,
    cameraNo: Number(cameraNo),
    from: Number(from),
    to: Number(to),
    expiryTime: Number(expiryTime),
  } as const
  return { world, grant }
}
