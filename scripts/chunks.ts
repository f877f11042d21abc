import { closure } from './closure.ts'

/** A file as the bundler makes it by itself: one for each start, and for each set that share something. */
export interface Made {
  readonly name: string
  readonly modules: readonly string[]
  /** Bytes. */
  readonly size: number
  /** The files it cannot run without. */
  readonly imports: readonly string[]
  /** Loaded when it is needed, by a file that is running. */
  readonly isStart: boolean
}

/** A file that several starts share, or that of a start, which stays as it is. */
interface Part {
  readonly modules: string[]
  readonly isStart: boolean
  size: number
  /** The starts that load it, a bit for each. */
  by: Uint32Array
  /** What it cannot run without, and what that cannot. */
  needs: Set<Part>
}

/** A file more to ask for, to check and to link takes as long as so many more bytes of code. */
const fileCost = 10_000
/** Bytes of code that a start may load without needing them. */
const mostNeedless = 32_000

/**
 * Says which modules lie in one file: those that are together already, and beyond them those of
 * files that are better one, since all starts together load fewer files then, even where one of them
 * loads what it does not need. No two files need each other. `early` are the files that are there
 * before; `around` a start are those that are there with it.
 */
export function joinFiles(
  made: readonly Made[],
  early: ReadonlySet<string>,
  around: (start: Made) => readonly string[],
): Map<string, string> {
  const parts = partsOf(made, early, around)
  const needless = new Map<number, number>()
  while (joinBest(parts, needless)) {
    // What was joined may be joined with more.
  }
  const files = new Map<string, string>()
  for (const [at, part] of [...parts].filter(({ isStart }) => !isStart).entries())
    for (const id of part.modules) files.set(id, `part-${at}`)
  return files
}

function partsOf(
  made: readonly Made[],
  early: ReadonlySet<string>,
  around: (start: Made) => readonly string[],
): Set<Part> {
  const files = new Map(made.filter(({ name }) => !early.has(name)).map((one) => [one.name, one]))
  const starts = [...files.values()].filter(({ isStart }) => isStart)
  const parts = new Map<string, Part>()
  for (const { name, modules, size, isStart } of files.values()) {
    const by = new Uint32Array(Math.ceil(starts.length / 32))
    parts.set(name, { modules: [...modules], isStart, size, by, needs: new Set() })
  }
  const partsFrom = (names: readonly string[]) => {
    const all = closure(names, (name) => files.get(name)?.imports ?? [])
    return [...all].flatMap((name) => parts.get(name) ?? [])
  }
  for (const [name, part] of parts) {
    for (const need of partsFrom([name])) part.needs.add(need)
    part.needs.delete(part)
  }
  for (const [at, start] of starts.entries()) {
    for (const { by } of partsFrom([start.name, ...around(start)]))
      by[at >> 5] = (by[at >> 5] ?? 0) | (1 << (at & 31))
  }
  return new Set(parts.values())
}

/**
 * Joins the pairs that save most, each part with one other; tells whether there were any. `needless`
 * are the bytes that a start loads without needing them.
 */
function joinBest(parts: Set<Part>, needless: Map<number, number>): boolean {
  const free = [...parts].filter(({ isStart }) => !isStart)
  const pairs = free
    .flatMap((one, at) =>
      free.slice(at + 1).map((other) => ({ one, other, saved: savedBy(one, other) })),
    )
    .filter(({ saved }) => saved > 0)
    .toSorted((a, b) => b.saved - a.saved)
  const touched = new Set<Part>()
  for (const { one, other } of pairs) {
    if (touched.has(one) || touched.has(other) || savedBy(one, other) <= 0) continue
    const more = needlessOf(one, other)
    if ([...more].some(([start, bytes]) => (needless.get(start) ?? 0) + bytes > mostNeedless))
      continue
    for (const [start, bytes] of more) needless.set(start, (needless.get(start) ?? 0) + bytes)
    touched.add(one).add(other)
    join(one, other, parts)
  }
  return touched.size > 0
}

/** Bytes that all starts together save where two parts are one file. */
function savedBy(one: Part, other: Part): number {
  const files = countBoth(one.by, other.by)
  if (files === 0) return 0
  const all = union(one.by, other.by)
  let saved =
    files * fileCost - countMore(all, one.by) * one.size - countMore(all, other.by) * other.size
  if (saved <= 0) return 0
  for (const need of new Set([...one.needs, ...other.needs])) {
    if (need === one || need === other) continue
    // It would need itself.
    if (need.needs.has(one) || need.needs.has(other)) return 0
    saved -= countMore(all, need.by) * (need.size + fileCost)
    if (saved <= 0) return 0
  }
  return saved
}

/** Bytes that each start would load more where two parts are one file. */
function needlessOf(one: Part, other: Part): Map<number, number> {
  const more = new Map<number, number>()
  const all = union(one.by, other.by)
  for (const { by, size } of new Set([one, other, ...one.needs, ...other.needs]))
    for (let start = 0; start < all.length * 32; start++)
      if (has(all, start) && !has(by, start)) more.set(start, (more.get(start) ?? 0) + size)
  return more
}

function join(one: Part, other: Part, parts: Set<Part>): void {
  one.modules.push(...other.modules)
  one.size += other.size
  one.by = union(one.by, other.by)
  one.needs = new Set([...one.needs, ...other.needs])
  one.needs.delete(one)
  one.needs.delete(other)
  for (const need of one.needs) need.by = union(need.by, one.by)
  parts.delete(other)
  for (const part of parts) {
    if (part === one || !(part.needs.delete(other) || part.needs.has(one))) continue
    part.needs.add(one)
    for (const need of one.needs) part.needs.add(need)
  }
}

const has = (bits: Uint32Array, at: number) => (((bits[at >> 5] ?? 0) >>> (at & 31)) & 1) === 1

const union = (one: Uint32Array, other: Uint32Array) =>
  one.map((bits, at) => bits | (other[at] ?? 0))

function ones(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

function countBoth(one: Uint32Array, other: Uint32Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += ones((one[at] ?? 0) & (other[at] ?? 0))
  return sum
}

/** How many are in all, and not in these. */
function countMore(all: Uint32Array, these: Uint32Array): number {
  let sum = 0
  for (let at = 0; at < all.length; at++) sum += ones((all[at] ?? 0) & ~(these[at] ?? 0))
  return sum
}
