/** How a member is to be read, by its name; `scripts/reads.ts` writes these marks. */
type Kind = 'number' | 'boolean' | 'texts' | 'open'
const marks: Readonly<Record<string, Kind>> = { '?': 'boolean', '=': 'texts', '*': 'open' }
const known = new Map<string, ReadonlyMap<string, Kind>>()
const texts: ReadonlyMap<string, Kind> = new Map()

/**
 * An answer as the description has it, whatever the service made of it: null is absence, and a
 * number or a boolean that comes as text is one; where the text says neither, it is absent too.
 * `reads` names those members (`createdTime online? tags= configuration*`). What the description
 * leaves open comes through untouched, so that what is sent back is what came; unknown members stay.
 * The parsed JSON is changed in place.
 */
export function asDescribed(answer: unknown, reads = ''): unknown {
  let kinds = known.get(reads)
  if (!kinds) {
    const names = reads.split(' ').map((name): [string, Kind] => {
      const kind = marks[name.slice(-1)]
      return kind ? [name.slice(0, -1), kind] : [name, 'number']
    })
    kinds = new Map(names)
    known.set(reads, kinds)
  }
  return read(answer, kinds) ?? undefined
}

function read(value: unknown, kinds: ReadonlyMap<string, Kind>): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return readList(value as unknown[], kinds)
  const members = value as Record<string, unknown>
  let absent = false
  // No pairs: a fleet has ten million members.
  for (const name of Object.keys(members)) {
    const member = members[name]
    const kind = kinds.get(name)
    if (member === null || kind === 'open') {
      absent ||= member === null
      continue
    }
    const read = readMember(member, kind, kinds)
    absent ||= read === null
    // Most are as they should be, and `__proto__` is none to write to.
    if (read !== member) members[name] = read
  }
  if (!absent) return members
  return Object.fromEntries(Object.entries(members).filter(([, member]) => member !== null))
}

function readList(list: unknown[], kinds: ReadonlyMap<string, Kind>): unknown[] {
  for (let at = 0; at < list.length; at += 1) {
    const now = read(list[at], kinds)
    if (now !== list[at]) list[at] = now
  }
  return list.includes(null) ? list.filter((one) => one !== null) : list
}

/** Null where it says nothing. */
function readMember(
  member: unknown,
  kind: Kind | undefined,
  kinds: ReadonlyMap<string, Kind>,
): unknown {
  if (typeof member === 'object') return read(member, kind === 'texts' ? texts : kinds)
  if (kind === 'number' && typeof member === 'string') return numberIn(member)
  if (kind === 'boolean' && typeof member !== 'boolean') {
    const text = String(member).toLowerCase()
    if (text === 'true' || text === '1') return true
    return text === 'false' || text === '0' ? false : null
  }
  return member
}

function numberIn(text: string): number | null {
  const number = text.trim() === '' ? NaN : Number(text)
  return Number.isFinite(number) ? number : null
}
