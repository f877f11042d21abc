import { ApiError } from '../../api/errors.ts'

const letterOrDigit = /[\p{L}\p{N}_]/u

/** Where `name` stands in `text` as a word of its own; -1 where it does not. */
function wordAt(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + name.length] ?? ' '
    if (!letterOrDigit.test(before) && !letterOrDigit.test(after)) return at
  }
  return -1
}

/**
 * The field an API message is about: the one of `names` (the API's own) that it mentions first.
 * Undefined where it names none; what the message quotes as a value is not told apart.
 */
export function fieldNamed(message: string, names: readonly string[]): string | undefined {
  let found: { name: string; at: number } | undefined
  for (const name of names) {
    const at = wordAt(message, name)
    if (at < 0) continue
    if (!found || at < found.at) found = { name, at }
  }
  return found?.name
}

/**
 * What a form shows for an error of a save: the message at the field the API names, for
 * `form.setErrors`. `fields` maps the API's names to the form's where they differ. Nothing where the
 * error is not about a field; `FormError` then shows it above the form.
 */
export function fieldErrors(
  error: unknown,
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (!(error instanceof ApiError) || error.status < 400 || error.status >= 500) return {}
  if ([401, 403, 429].includes(error.status)) return {}
  const named = fieldNamed(error.message, Object.keys(fields))
  const field = named === undefined ? undefined : fields[named]
  return field === undefined ? {} : { [field]: error.message }
}
