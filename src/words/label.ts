import { t } from '@lingui/core/macro'

/**
 * The word for a value among those known by name. One that is not is shown as the API spells it; for
 * none there is `none`.
 */
export function labels<Value extends string>(
  known: Readonly<Record<Value, string>>,
  none = t`Unknown`,
): (value: string | null | undefined) => string {
  const words = new Map<string, string>(Object.entries(known))
  return (value) => words.get(value ?? '') ?? (value || none)
}
