import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { collection } from '../db/collection.ts'
import { onRollback } from '../db/sql.ts'
import type { World } from '../world.ts'

/** The secret of each world, in a collection of one. */
const kept = collection<{ readonly secret: string }>('linkSecret', {
  id: () => 'secret',
  kind: 'Resource',
})

/** Claims as text that stands in an address and nobody else can make; they hold no dot at their end. */
export function sign(world: World, claims: string): string {
  return `${claims}.${signature(world, claims)}`
}

/** How long an address of a file is good for, where nothing else is said: ten minutes. */
export const addressMs = 10 * 60_000

/**
 * The address that a file can be fetched from without a token until `expiryTime` (UNIX milliseconds).
 * `kind` says who makes the file (`sandbox/files/files.ts`).
 */
export function signedFileAddress(
  { world, base }: { readonly world: World; readonly base: string },
  kind: string,
  id: string,
  expiryTime: number,
): string {
  return `${base}/files/${sign(world, [world.operatorId, kind, id, expiryTime].join('.'))}`
}

/** Whether a text is claims that this world has signed. */
export function isSigned(world: World, token: string): boolean {
  const at = token.lastIndexOf('.')
  const expected = Buffer.from(signature(world, token.slice(0, Math.max(at, 0))))
  const given = Buffer.from(token.slice(at + 1))
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function signature(world: World, claims: string): string {
  return createHmac('sha256', secretOf(world)).update(claims).digest('base64url')
}

const secrets = new WeakMap<World, string>()

/** The world's secret, made when it is first needed and kept with its data. */
function secretOf(world: World): string {
  const known = secrets.get(world)
  if (known !== undefined) return known
  const stored = kept.find(world, 'secret')
  const { secret } = stored ?? kept.put(world, { secret: randomBytes(32).toString('hex') })
  secrets.set(world, secret)
  onRollback(world.db, () => secrets.delete(world))
  return secret
}
