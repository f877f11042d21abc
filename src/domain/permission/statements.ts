import { parseJson, writeJson } from '../exact-json.ts'
import { readJson } from '../json-text.ts'
import { isSettings, type Settings } from '../settings/settings.ts'
import { parsePermission } from './document.ts'

/** What one can read and change of a statement without touching the rest of its document. */
export interface StatementDraft {
  readonly effect: 'allow' | 'deny'
  readonly api: readonly string[]
  readonly condition?: string | undefined
}

/**
 * One entry of a document's statements: with `draft` where it can be shown as a statement; without,
 * where only its JSON can be.
 */
export interface StatementEntry {
  /** Where it stands: `statements[0]`. */
  readonly path: string
  readonly value: unknown
  readonly draft?: StatementDraft
}

/** The text of a document in lines, as people read it; as it is where it cannot be read. */
export function inLines(text: string): string {
  return text.trim() !== '' && readJson(text).ok ? writeJson(parseJson(text), 2) : text
}

/** The statements of a document's text; undefined where it is no document of statements. */
export function entriesOf(text: string): readonly StatementEntry[] | undefined {
  const root = rootOf(text)
  return (
    root &&
    listOf(root).map((value, index): StatementEntry => {
      const path = `statements[${index}]`
      const draft = entryOf(value)
      return draft ? { path, value, draft } : { path, value }
    })
  )
}

/** Whether a text is a document that can be stored: the platform takes none that is not whole. */
export function isUsable(text: string): boolean {
  if (entriesOf(text) === undefined) return false
  return parsePermission(text).problems.every(({ severity }) => severity !== 'error')
}

/** The whole document of a text; an empty text stands for one without statements. */
function rootOf(text: string): Settings | undefined {
  if (text.trim() === '') return { statements: [] }
  if (!readJson(text).ok) return undefined
  const root = parseJson(text)
  return isSettings(root) && Array.isArray(root['statements']) ? root : undefined
}

const listOf = (root: Settings) => root['statements'] as readonly unknown[]

/** What a statement's JSON value says; undefined where it is none that can be shown as one. */
export function entryOf(value: unknown): StatementDraft | undefined {
  if (!isSettings(value)) return undefined
  const { effect, api, condition } = value
  if (effect !== 'allow' && effect !== 'deny') return undefined
  const names: unknown = typeof api === 'string' ? [api] : api
  if (!isTexts(names) || (condition !== undefined && typeof condition !== 'string')) {
    return undefined
  }
  return condition === undefined ? { effect, api: names } : { effect, api: names, condition }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/**
 * The text with one statement changed. What nobody changed stays as it is: properties that Soracom
 * does not describe, other statements, a bare string in the place of a list of one.
 */
export function withStatement(text: string, index: number, draft: StatementDraft): string {
  return withList(text, (list) =>
    list.map((value, at) => (at === index ? changed(value, draft) : value)),
  )
}

function changed(value: unknown, { effect, api, condition }: StatementDraft): unknown {
  const { condition: _, ...rest } = isSettings(value) ? value : {}
  const before = entryOf(value)?.api
  const same = before?.length === api.length && api.every((name, at) => name === before[at])
  return {
    ...rest,
    effect,
    api: same && isSettings(value) ? value['api'] : api,
    ...(condition !== undefined && { condition }),
  }
}

/** The text with one more statement at its end. */
export function addStatement(text: string, draft: StatementDraft): string {
  return withList(text, (list) => [...list, changed(undefined, draft)])
}

/** The text with those of several statements that it does not have yet, at its end. */
export function addMissing(text: string, drafts: readonly StatementDraft[]): string {
  const known = new Set(entriesOf(text)?.map(({ draft }) => JSON.stringify(draft)))
  return drafts
    .filter(({ effect, api, condition }) => !known.has(JSON.stringify({ effect, api, condition })))
    .reduce(addStatement, text)
}

/** The text without one of its statements. */
export function removeStatement(text: string, index: number): string {
  return withList(text, (list) => list.filter((_, at) => at !== index))
}

/** A document of these statements, as text. */
export function documentText(statements: readonly StatementDraft[]): string {
  return writeJson({ statements }, 2)
}

function withList(text: string, change: (list: readonly unknown[]) => readonly unknown[]): string {
  const root = rootOf(text)
  if (!root) return text
  return writeJson({ ...root, statements: change(listOf(root)) }, 2)
}
