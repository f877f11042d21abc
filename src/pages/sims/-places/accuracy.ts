import { t } from '@lingui/core/macro'
import { lengthText } from '../../../components/detail/locale.ts'

/** How far around a position the thing may be; `metres` is the radius. */
export function accuracyText(metres: number): string {
  const length = lengthText(metres)
  return t`± ${length}`
}
