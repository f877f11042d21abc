import { formatNumber } from '../domain/intl.ts'

/** A compiled message: text, or text and what stands in it in turn. */
export type Words = string | readonly Part[]

type Part =
  | string
  | readonly [name: string]
  | readonly [name: string, kind: 'plural' | 'select', cases: Readonly<Record<string, Words>>]

/** Messages of another language by the keys of the English ones. */
export type Catalogue = Readonly<Record<string, Words>>

let locale = 'en'
let catalogue: Catalogue | undefined
let plurals = new Intl.PluralRules(locale)

/**
 * Chooses the language (BCP 47) and its catalogue; English needs none, since it is in the code. It
 * must come before the code that says something is evaluated, and stays until the page is loaded
 * again: that is why messages may be said at module scope, and nothing has to listen for another.
 */
export function speak(language: string, messages?: Catalogue): void {
  locale = language
  catalogue = messages
  plurals = new Intl.PluralRules(language)
}

/** The chosen language (BCP 47), which the API is to answer in too. */
export const language = (): string => locale

/**
 * Says a message in the chosen language, or in English where the catalogue lacks it. Nobody calls it
 * by name: the macros `t` and `plural` become calls of it while building (`scripts/words/compile.ts`).
 */
export function say(
  english: Words,
  values: Readonly<Record<string, unknown>> = {},
  context?: string,
): string {
  return format(catalogue?.[keyOf(english, context)] ?? english, values)
}

function format(words: Words, values: Readonly<Record<string, unknown>>, count?: number): string {
  if (typeof words === 'string') return words
  let text = ''
  for (const part of words) {
    if (typeof part === 'string') {
      text += part === '#' && count !== undefined ? formatNumber(count, locale, {}) : part
      continue
    }
    const [name, kind, cases = {}] = part
    const value = values[name]
    if (kind === undefined) {
      text += String(value ?? '')
      continue
    }
    const number = kind === 'plural' ? Number(value) : undefined
    const fitting = number === undefined ? undefined : cases[plurals.select(number)]
    const own = Object.hasOwn(cases, String(value)) ? cases[String(value)] : undefined
    text += format(own ?? fitting ?? cases['other'] ?? '', values, number ?? count)
  }
  return text
}

/** The key of an English message in a catalogue: 32 bits of a hash (FNV-1a) of what it says. */
export function keyOf(english: Words, context = ''): string {
  let hash = 0x811c9dc5
  for (const unit of `${context}\n${typeof english === 'string' ? english : JSON.stringify(english)}`) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
