import type { RawAnswer } from '../../../api/raw.ts'
import { parseJson } from '../../../domain/exact-json.ts'

/** What an answer holds. */
export type Content =
  | { readonly kind: 'json'; readonly value: unknown; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture' | 'file' | 'empty'; readonly text?: undefined }

/** One of the headers of an answer, by its name in small letters. */
export const headerOf = ({ headers }: RawAnswer, name: string) =>
  headers.find(([one]) => one === name)?.[1]

/** Reads what an answer holds, by its type. */
export async function contentOf(answer: RawAnswer): Promise<Content> {
  const { body } = answer
  const type = headerOf(answer, 'content-type') ?? body.type
  if (body.size === 0) return { kind: 'empty' }
  if (type.startsWith('image/')) return { kind: 'picture' }
  const isText = /json|text|xml|csv/.test(type)
  if (!isText) return { kind: 'file' }
  const text = await body.text()
  try {
    return { kind: 'json', value: parseJson(text), text }
  } catch {
    return { kind: 'text', text }
  }
}
