import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'

export const schema = `
CREATE TABLE IF NOT EXISTS link_secrets (
  world_id INTEGER PRIMARY KEY,
  secret TEXT NOT NULL
) STRICT;
`

/** Claims as text that stands in an address and nobody else can make; they hold no dot at their end. */
export function sign(world: World, claims: string): string {
  return `${claims}.${signature(world, claims)}`
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
  const { db, id } = world
  prepare(db, 'INSERT OR IGNORE INTO link_secrets (world_id, secret) VALUES (?, ?)').run(
    id,
    randomBytes(32).toString('hex'),
  )
  const row = prepare(db, 'SELECT secret FROM link_secrets WHERE world_id = ?').get(id)
  const secret = String(row?.['secret'])
  secrets.set(world, secret)
  return secret
}
