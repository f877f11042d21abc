import { t } from '@lingui/core/macro'
import { lengthText } from '../../../components/detail/locale.ts'
import type { Point } from '../../../domain/geo.ts'

/** A point as one pastes it into a map: latitude and longitude in degrees, to a metre. */
export const coordinates = ({ lat, lon }: Point) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`

/** How far around a position the thing may be; `metres` is the radius. */
export function accuracyText(metres: number): string {
  const length = lengthText(metres)
  return t`± ${length}`
}
