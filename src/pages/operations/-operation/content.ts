import type { RawAnswer } from '../../../api/raw.ts'
import { parseJson } from '../../../domain/exact-json.ts'

/** What an answer holds. */
export type Content =
  | { readonly kind: 'json'; readonly value: unknown; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Longer than what is read without being asked; `text` is its beginning. */
  | { readonly kind: 'long'; readonly text: string }
  | { readonly kind: 'picture' | 'file' | 'empty'; readonly text?: undefined }

/** One of the headers of an answer, by its name in small letters. */
export const headerOf = ({ headers }: RawAnswer, name: string) =>
  headers.find(([one]) => one === name)?.[1]

/** Bytes that are read at once: reading more would keep the page from answering for a moment. */
export const readAtOnce = 4_000_000
/** Characters of a text that are drawn; all of it is copied and downloaded. */
export const mostShown = 200_000

/** Reads what an answer holds, by its type; of a long one the beginning, until `whole` is asked for. */
export async function contentOf(answer: RawAnswer, whole = false): Promise<Content> {
  const { body } = answer
  const type = headerOf(answer, 'content-type') ?? body.type
  if (body.size === 0) return { kind: 'empty' }
  if (type.startsWith('image/')) return { kind: 'picture' }
  const isText = /json|text|xml|csv/.test(type)
  if (!isText) return { kind: 'file' }
  if (body.size > readAtOnce && !whole) {
    return { kind: 'long', text: await body.slice(0, mostShown).text() }
  }
  const text = await body.text()
  try {
    return { kind: 'json', value: parseJson(text), text }
  } catch {
    return { kind: 'text', text }
  }
}
