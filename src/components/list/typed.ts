import type { Filter } from './filter.ts'
import type { SearchPatch } from './search.ts'

/** A condition as it is typed: `status:active,inactive`. */
export interface Token {
  readonly id: string
  readonly values: readonly string[]
}

/** The word that is being typed, at the end. */
export interface OpenWord<Row> {
  /** What stands before it in the field. */
  readonly before: string
  /** The filter that it names already. */
  readonly filter: Filter<Row> | undefined
  /** What is there of a value, or, without a filter, of whatever it becomes. */
  readonly part: string
  /** The values before the last comma. */
  readonly values: readonly string[]
}

/** What the field of a list holds. */
export interface Typed<Row> {
  /** Conditions that are complete. */
  readonly tokens: readonly Token[]
  /** What stays in the field without them. */
  readonly rest: string
  /** What the rows are searched for: the words that are no condition. */
  readonly text: string
  readonly open: OpenWord<Row>
}

// A word ends at a space that is not within quotes; a quote that is open goes on to the end.
const words = /(?:"[^"]*(?:"|$)|[^\s"])+/g
const condition = /^(?<name>"[^"]+"|[^\s":：]+)[:：](?<values>.*)$/
const valueParts = /(?:"[^"]*(?:"|$)|[^,、，"])+/g

const unquoted = (text: string) => text.replaceAll('"', '')
const folded = (text: string) => unquoted(text).trim().toLocaleLowerCase()

/** The value that a word stands for, which is the value itself or what it is called. */
function valueOf<Row>({ options }: Filter<Row>, word: string): string | undefined {
  if (!options) return unquoted(word) || undefined
  const wanted = folded(word)
  const found =
    options.find(({ value }) => folded(value) === wanted) ??
    options.find(({ label }) => folded(label) === wanted)
  return found?.value
}

interface Condition<Row> {
  readonly filter: Filter<Row>
  readonly parts: readonly string[]
  /** A comma or the colon stands at its end: a value is to come. */
  readonly unfinished: boolean
}

function conditionOf<Row>(
  word: string,
  filters: readonly Filter<Row>[],
): Condition<Row> | undefined {
  const { name = '', values = '' } = condition.exec(word)?.groups ?? {}
  const filter =
    filters.find(({ id }) => folded(id) === folded(name)) ??
    filters.find(({ label }) => folded(label) === folded(name))
  if (!filter) return undefined
  return {
    filter,
    parts: values.match(valueParts) ?? [],
    unfinished: /(?:^|[,、，])$/.test(values),
  }
}

/**
 * Reads what is typed into the field of a list: words that name a filter are conditions
 * (`status:active,"on hold"`), by its name in the URL or by what it is called; all others are text.
 * The last word goes on until a space follows, or until it is `all` there will be (Enter, a paste).
 * A value that is not among the choices is only taken then: it may be half of one.
 */
export function readTyped<Row>(
  typed: string,
  filters: readonly Filter<Row>[],
  all = false,
): Typed<Row> {
  const tokens: Token[] = []
  const kept: string[] = []
  const text: string[] = []
  const found = [...typed.matchAll(words)]
  const last = found.at(-1)
  const goesOn = last !== undefined && last.index + last[0].length === typed.length
  for (const match of found) {
    const [word] = match
    const named = conditionOf(word, filters)
    const isOpen = goesOn && match === last
    const values =
      named && (!isOpen || all)
        ? named.parts.flatMap((part) => valueOf(named.filter, part) ?? (all ? unquoted(part) : []))
        : []
    if (named && values.length > 0 && values.length === named.parts.length) {
      tokens.push({ id: named.filter.id, values })
      continue
    }
    kept.push(word)
    if (!named) text.push(word)
  }
  const untouched = text.length === found.length
  return {
    tokens,
    rest: tokens.length > 0 ? kept.join(' ') : typed,
    // As it is typed, where no word is a condition: two spaces in a name are two.
    text: untouched ? typed.trim() : text.join(' '),
    open: openWord(typed, goesOn ? last : undefined, filters),
  }
}

function openWord<Row>(
  typed: string,
  last: RegExpExecArray | undefined,
  filters: readonly Filter<Row>[],
): OpenWord<Row> {
  if (last === undefined) return { before: typed, filter: undefined, part: '', values: [] }
  const [word] = last
  const before = typed.slice(0, last.index)
  const named = conditionOf(word, filters)
  if (!named) return { before, filter: undefined, part: unquoted(word), values: [] }
  const { filter, parts, unfinished } = named
  const whole = unfinished ? parts : parts.slice(0, -1)
  return {
    before,
    filter,
    part: unfinished ? '' : unquoted(parts.at(-1) ?? ''),
    values: whole.map((part) => valueOf(filter, part) ?? unquoted(part)),
  }
}

/** The change of the URL that adds the values to those that are set. */
export function tokensPatch(
  tokens: readonly Token[],
  valuesOf: (id: string) => readonly string[],
): SearchPatch {
  const patch: Record<string, string[]> = {}
  for (const { id, values } of tokens) {
    patch[id] = [...new Set([...(patch[id] ?? valuesOf(id)), ...values])]
  }
  return patch
}
