import { onGround, type PlaneView, type Size } from './track-view.ts'

/** How many colours the way from the first to the last has. */
const shades = 16
/** Pixels of the way from one arrow to the next. */
const arrowEvery = 90

export interface TrackPicture extends Size {
  readonly view: PlaneView
  /** Metres around the plane's middle. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** What is drawn of these, gaps among them. */
  readonly places: readonly number[]
  /** 0 to 1 for each point: where on the way of colours it stands; NaN where that is not known. */
  readonly shade: Float64Array
  /** Metres from one line of the grid to the next. */
  readonly grid: number
  /** What a custom property of the theme stands for. */
  readonly color: (property: string) => string
}

type Context = CanvasRenderingContext2D

/** The colour at a place of the way from the first colour to the last, 0 to 1, as CSS has it. */
export function shadeColor(part: number, from: string, to: string): string {
  return `color-mix(in oklab, ${to} ${Math.round(part * 100)}%, ${from})`
}

/** Draws the way with its direction over a grid. The context's unit is a pixel of the page. */
export function paintTrack(context: Context, picture: TrackPicture): void {
  const { width, height } = picture
  context.clearRect(0, 0, width, height)
  paintGrid(context, picture)
  paintWay(context, picture)
  paintArrows(context, picture)
}

function paintGrid(context: Context, picture: TrackPicture): void {
  const { view, grid, width, height, color } = picture
  const first = onGround(view, picture, { x: 0, y: 0 })
  context.fillStyle = color('--console-border')
  const lines = (begin: number, pixels: number, draw: (at: number) => void) => {
    const start = Math.ceil(begin / grid) * grid
    for (let no = 0; no <= pixels / (grid * view.scale); no += 1) {
      draw(Math.round((start + no * grid - begin) * view.scale))
    }
  }
  lines(first.x, width, (at) => context.fillRect(at, 0, 1, height))
  lines(first.y, height, (at) => context.fillRect(0, at, width, 1))
}

/** Draws all pieces of one colour at once: 50,000 strokes by themselves would take seconds. */
function paintWay(context: Context, picture: TrackPicture): void {
  const { view, x, y, places, shade, width, height, color } = picture
  const pieces = Array.from({ length: shades + 1 }, () => new Path2D())
  let before: number | undefined
  for (const place of places) {
    const here = x[place] ?? Number.NaN
    if (Number.isNaN(here)) {
      before = undefined
      continue
    }
    const from = before ?? place
    const part = shade[place] ?? Number.NaN
    const piece =
      pieces[Number.isNaN(part) ? shades : Math.min(shades - 1, Math.floor(part * shades))]
    piece?.moveTo(
      width / 2 + ((x[from] ?? 0) - view.x) * view.scale,
      height / 2 + ((y[from] ?? 0) - view.y) * view.scale,
    )
    piece?.lineTo(
      width / 2 + (here - view.x) * view.scale,
      height / 2 + ((y[place] ?? 0) - view.y) * view.scale,
    )
    before = place
  }
  context.lineWidth = 2.5
  context.lineCap = 'round'
  const [first, last] = [color('--console-series-7'), color('--console-series-2')]
  for (const [at, piece] of pieces.entries()) {
    context.strokeStyle =
      at === shades ? color('--console-muted') : shadeColor(at / (shades - 1), first, last)
    context.stroke(piece)
  }
}

/** Points out which way it went, every so many pixels. */
function paintArrows(context: Context, picture: TrackPicture): void {
  const { view, x, y, places, width, height, color } = picture
  context.fillStyle = color('--mantine-color-text')
  context.strokeStyle = color('--console-sunken')
  context.lineWidth = 1.5
  let gone = arrowEvery / 2
  let before: readonly [x: number, y: number] | undefined
  for (const place of places) {
    const left = width / 2 + ((x[place] ?? Number.NaN) - view.x) * view.scale
    const top = height / 2 + ((y[place] ?? Number.NaN) - view.y) * view.scale
    if (Number.isNaN(left)) {
      before = undefined
      continue
    }
    if (before) {
      const [across, down] = [left - before[0], top - before[1]]
      const length = Math.hypot(across, down)
      gone += length
      if (gone >= arrowEvery && length > 0.5) {
        gone = 0
        const isSeen = left > -8 && left < width + 8 && top > -8 && top < height + 8
        if (isSeen) arrow(context, left - across / 2, top - down / 2, Math.atan2(down, across))
      }
    }
    before = [left, top]
  }
}

function arrow(context: Context, left: number, top: number, angle: number): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const corner = (x: number, y: number) =>
    [left + x * cos - y * sin, top + x * sin + y * cos] as const
  context.beginPath()
  context.moveTo(...corner(6, 0))
  context.lineTo(...corner(-5, 4.5))
  context.lineTo(...corner(-2.5, 0))
  context.lineTo(...corner(-5, -4.5))
  context.closePath()
  context.stroke()
  context.fill()
}
