import type { Point } from '../../../domain/geo.ts'

/** A point as one pastes it into a map: latitude and longitude in degrees, to a metre. */
export const coordinates = ({ lat, lon }: Point) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`
