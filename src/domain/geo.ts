/** A point on the earth, in degrees north and east. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

const radiusM = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180
const degrees = (radians: number) => (radians * 180) / Math.PI

/** The distance of two points in metres, along the earth's surface. */
export function distanceM(a: Point, b: Point): number {
  const lat = Math.sin(radians(b.lat - a.lat) / 2)
  const lon = Math.sin(radians(b.lon - a.lon) / 2)
  const h = lat * lat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * lon * lon
  return 2 * radiusM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** A point so many metres to the east and north of another. */
export function offsetBy({ lat, lon }: Point, eastM: number, northM: number): Point {
  const east = degrees(eastM / (radiusM * Math.cos(radians(lat))))
  return { lat: lat + degrees(northM / radiusM), lon: lon + east }
}

/** A point on a plane, in metres to the east and south of its middle, as a picture counts. */
export interface PlanePoint {
  readonly x: number
  readonly y: number
}

/**
 * Lays points onto a plane that touches the earth in their middle, north up. True to scale there; a
 * thousand kilometres away distances are some percent too long. It goes the short way round the date
 * line. What is no number (degrees) stays none.
 */
export function ontoPlaneInBulk(lat: Float64Array, lon: Float64Array) {
  const first = lon.find(Number.isFinite) ?? 0
  const x = lon.map((one) => ((one - first + 540) % 360) - 180)
  const [middleLat, middleLon] = [middleOf(lat), middleOf(x)]
  const scale = radians(1) * radiusM
  const stretch = scale * Math.cos(radians(middleLat))
  return {
    x: x.map((one) => (one - middleLon) * stretch),
    y: lat.map((one) => (middleLat - one) * scale),
  }
}

/** The middle between the least and the greatest; 0 where there is no number. */
function middleOf(values: Float64Array): number {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return least > most ? 0 : (least + most) / 2
}

/** A few points onto such a plane. */
export function ontoPlane(points: readonly Point[]): PlanePoint[] {
  const { x, y } = ontoPlaneInBulk(
    Float64Array.from(points, ({ lat }) => lat),
    Float64Array.from(points, ({ lon }) => lon),
  )
  return points.map((_, at) => ({ x: x[at] ?? 0, y: y[at] ?? 0 }))
}

/** The longest round length (1, 2 or 5 times a power of ten) that is not longer than `most` metres. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1)
}

/** A point as one pastes it into a map: latitude and longitude in degrees, to a metre. */
export function coordinates({ lat, lon }: Point): string {
  return `${lat.toFixed(5)}, ${lon.toFixed(5)}`
}

/** Where a point lies on a public map, for a link. */
export function mapUrl({ lat, lon }: Point): string {
  const [north, east] = [lat.toFixed(5), lon.toFixed(5)]
  return `https://www.openstreetmap.org/?mlat=${north}&mlon=${east}#map=15/${north}/${east}`
}
