import { z, type ZodType } from 'zod'
import type { Random } from '../../src/domain/random.ts'

/** How an answer departs from its description. */
export type Distortion = 'sparse' | 'nulls' | 'strange'

/** What stands in an answer and in no description, of every type. */
const unheardOf = { unheardOf: { text: 'unheard of', none: null, count: 7, list: [null, 1] } }

/**
 * The body of an answer as nobody promised it, by its schema; of what could be otherwise about
 * `share` is. `sparse` leaves optional members out, `nulls` puts null in them. `strange` replaces
 * the values of enums by names that they do not have or do not write like that, numbers and booleans
 * by text, and adds a member. What is required stays, and what the description leaves open.
 */
export function distort(
  kind: Distortion,
  share: number,
  schema: ZodType,
  body: unknown,
  random: Random,
): unknown {
  const again = (inner: unknown, value: unknown) =>
    distort(kind, share, inner as ZodType, value, random)

  function member(name: string, inner: unknown, value: unknown): [string, unknown][] {
    if (!isOptional(inner) || kind === 'strange' || !random.chance(share)) {
      return [[name, again(inner, value)]]
    }
    return kind === 'nulls' ? [[name, null]] : []
  }

  const plain = unwrapped(schema)
  if (body === null || body === undefined) return body
  if (plain instanceof z.ZodUnion) {
    const fitting = plain.options.find((option) => (option as ZodType).safeParse(body).success)
    return fitting ? again(fitting, body) : body
  }
  if (plain instanceof z.ZodArray) {
    return Array.isArray(body) ? body.map((one) => again(plain.element, one)) : body
  }
  if (plain instanceof z.ZodObject || plain instanceof z.ZodRecord) {
    const shape = plain instanceof z.ZodObject ? plain.shape : undefined
    const entry = plain instanceof z.ZodRecord ? z.optional(plain.valueType as ZodType) : undefined
    if (typeof body !== 'object' || isOpen(entry)) return body
    const members = Object.entries(body).flatMap(([name, value]) => {
      const inner = entry ?? shape?.[name]
      return inner === undefined ? [[name, value] as const] : member(name, inner, value)
    })
    const more = kind === 'strange' && shape && random.chance(share) ? unheardOf : {}
    return { ...Object.fromEntries(members), ...more }
  }
  if (kind !== 'strange' || !random.chance(share)) return body
  if (plain instanceof z.ZodEnum) {
    const text = String(body)
    const [low, up] = [text.toLowerCase(), text.toUpperCase()]
    return random.pick([`unheard-of-${low}`, low === text ? up : low])
  }
  if (typeof body === 'number' && plain instanceof z.ZodNumber) return String(body)
  if (typeof body === 'boolean' && plain instanceof z.ZodBoolean) return String(body)
  return body
}

function isOptional(schema: unknown): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
}

function isOpen(schema: unknown): boolean {
  return unwrapped(schema) instanceof z.ZodUnknown
}

function unwrapped(schema: unknown): unknown {
  let inner = schema
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodDefault
  ) {
    inner = inner.unwrap()
  }
  return inner
}
