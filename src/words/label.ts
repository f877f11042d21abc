import { t } from '@lingui/core/macro'

/**
 * The word for a value among those known by name, in whatever letters it comes. One that is not is shown as the API spells it; for
 * none there is `none`.
 */
export function labels<Value extends string>(
  known: Readonly<Record<Value, string>>,
  none = t`Unknown`,
): (value: string | null | undefined) => string {
  const folded = (value: unknown) => String(value).toLowerCase()
  const words = new Map(Object.entries<string>(known).map(([value, word]) => [folded(value), word]))
  return (value) => words.get(folded(value)) ?? (value || none)
}
