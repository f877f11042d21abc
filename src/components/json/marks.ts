import { pointer, readJson } from '../../domain/json-text.ts'
import { jsonProblem } from '../../words/json.ts'
import type { JsonMark } from './json-editor.ts'

interface Placed {
  /** Names and places, from the value as a whole. */
  readonly path: readonly string[]
  readonly message: string
}

/**
 * Where in a JSON text problems stand: at their value, or at what it is missing from. Of a text that
 * cannot be read, only why.
 */
export function marksOf(text: string, problems: readonly Placed[]): JsonMark[] {
  const read = readJson(text)
  if (!read.ok) return [{ at: read.at, message: jsonProblem(read) }]
  const placeOf = (path: readonly string[]): number => {
    const at = read.positions.get(pointer(path))
    return at ?? (path.length === 0 ? 0 : placeOf(path.slice(0, -1)))
  }
  return problems.map(({ path, message }) => ({ at: placeOf(path), message }))
}
