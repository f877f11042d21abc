import type { PlanePoint } from '../../domain/geo.ts'

/** A part of a plane: the point in its middle (metres), and pixels for each metre. */
export interface PlaneView extends PlanePoint {
  readonly scale: number
}

/** A picture's size in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Pixels around what is drawn, and the least metres from the middle that are shown. */
const margin = 40
const leastM = 50
/** Pixels for each metre beyond which no fix is exact. */
const closest = 20

/** The view that shows all points (metres around the plane's middle). */
export function viewOfAll(x: Float64Array, y: Float64Array, { width, height }: Size): PlaneView {
  const reach = (values: Float64Array) =>
    values.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), leastM)
  const room = (pixels: number) => Math.max(1, pixels / 2 - margin)
  return { x: 0, y: 0, scale: Math.min(room(width) / reach(x), room(height) / reach(y)) }
}

/** Pixels from the upper left of a picture to a point of the plane. */
export function onPicture(view: PlaneView, { width, height }: Size, point: PlanePoint): PlanePoint {
  return {
    x: width / 2 + (point.x - view.x) * view.scale,
    y: height / 2 + (point.y - view.y) * view.scale,
  }
}

/** The point of the plane at pixels of a picture. */
export function onGround(view: PlaneView, { width, height }: Size, at: PlanePoint): PlanePoint {
  return {
    x: view.x + (at.x - width / 2) / view.scale,
    y: view.y + (at.y - height / 2) / view.scale,
  }
}

/** The view that is `factor` times as near, with the ground under `at` (pixels) staying where it is. */
export function nearer(
  view: PlaneView,
  size: Size,
  factor: number,
  at: PlanePoint,
  all: PlaneView,
): PlaneView {
  const scale = Math.min(Math.max(closest, all.scale), Math.max(all.scale, view.scale * factor))
  // As far as it goes, it is all of it again.
  if (scale === all.scale) return all
  const still = onGround(view, size, at)
  return {
    x: still.x - (at.x - size.width / 2) / scale,
    y: still.y - (at.y - size.height / 2) / scale,
    scale,
  }
}

/** The view moved by pixels of the picture; never so far that the middle of it all is out of sight. */
export function shifted(view: PlaneView, size: Size, by: PlanePoint, all: PlaneView): PlaneView {
  const hold = (value: number, room: number) => Math.min(room, Math.max(-room, value))
  const reach = { x: size.width / 2 / all.scale, y: size.height / 2 / all.scale }
  if (view.scale <= all.scale) return all
  return {
    x: hold(view.x + by.x / view.scale, reach.x),
    y: hold(view.y + by.y / view.scale, reach.y),
    scale: view.scale,
  }
}
