import { clusters, type Cluster } from './marks.ts'
import { axisHeight, trackHeight, type MarkTrack, type SpanLayer, type Track } from './track.ts'
import { pixelAt, spanOf, type Stretch, type Ticks } from './view.ts'

/** Pixels that marks need to be told apart. */
export const cellPixels = 7
/** Pixels from the top of a track to the foot of its marks. */
const baseline = 31
/** Marks are not looked for further back than this, milliseconds: the longest a mark is drawn. */
export const longestMarkMs = 30 * 60_000

export interface Picture {
  readonly view: Stretch
  readonly tracks: readonly Track[]
  readonly ticks: Ticks
  readonly tickLabel: (ms: number) => string
  /** Pixels of the page. */
  readonly width: number
  readonly height: number
  /** What is later than this has not happened, UNIX milliseconds. */
  readonly now: number
  /** What a custom property of the theme stands for. */
  readonly color: (property: string) => string
  readonly font: string
}

/** Draws everything that only moves with the view. The context's unit is a pixel of the page. */
export function paint(context: CanvasRenderingContext2D, picture: Picture): void {
  const { view, tracks, width, height, now, color } = picture
  context.clearRect(0, 0, width, height)
  const future = pixelAt(view, width, now)
  if (future < width) {
    context.fillStyle = color('--console-sunken')
    context.fillRect(Math.max(0, future), axisHeight, width, height - axisHeight)
  }
  paintAxis(context, picture)
  for (const [at, track] of tracks.entries()) {
    const top = axisHeight + at * trackHeight
    context.fillStyle = color('--console-border')
    context.fillRect(0, top, width, 1)
    if (track.kind === 'marks') paintMarks(context, picture, track, top)
    else for (const layer of track.layers) paintLayer(context, picture, layer, top)
  }
}

function paintAxis(context: CanvasRenderingContext2D, picture: Picture): void {
  const { view, ticks, tickLabel, width, height, color, font } = picture
  context.font = font
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const time of ticks.times) {
    const x = Math.round(pixelAt(view, width, time))
    context.fillStyle = color('--console-border')
    context.fillRect(x, axisHeight - 5, 1, height)
    const label = tickLabel(time)
    const half = context.measureText(label).width / 2
    if (x - half < 2 || x + half > width - 2) continue
    context.fillStyle = color('--console-muted')
    context.fillText(label, x, axisHeight / 2 - 2)
  }
}

function paintLayer(
  context: CanvasRenderingContext2D,
  { view, width, color }: Picture,
  { ranges, look, color: property }: SpanLayer,
  top: number,
): void {
  context.fillStyle = color(property)
  context.strokeStyle = color(property)
  for (const { from, to } of ranges) {
    if (to <= view.from) continue
    if (from >= view.to) break
    const left = Math.max(-2, pixelAt(view, width, from))
    const right = Math.min(width + 2, pixelAt(view, width, to))
    const wide = Math.max(look === 'hatched' ? 3 : 1, right - left)
    if (look === 'line') context.fillRect(left, top + trackHeight - 7, wide, 3)
    else if (look === 'band') context.fillRect(left, top + 9, wide, 16)
    else hatch(context, left, top + 9, wide, 16, color('--console-surface'))
  }
}

/** A band crossed by diagonal lines. */
function hatch(
  context: CanvasRenderingContext2D,
  left: number,
  top: number,
  wide: number,
  high: number,
  ground: string,
): void {
  context.save()
  context.beginPath()
  context.rect(left, top, wide, high)
  context.clip()
  context.fillStyle = ground
  context.fillRect(left, top, wide, high)
  context.lineWidth = 1.5
  context.beginPath()
  for (let x = left - high; x < left + wide; x += 5) {
    context.moveTo(x, top + high)
    context.lineTo(x + high, top)
  }
  context.rect(left + 0.75, top + 0.75, wide - 1.5, high - 1.5)
  context.stroke()
  context.restore()
}

function paintMarks(
  context: CanvasRenderingContext2D,
  { view, width, color }: Picture,
  track: MarkTrack,
  top: number,
): void {
  const cell = (spanOf(view) / Math.max(1, width)) * cellPixels
  context.fillStyle = color(track.color)
  context.strokeStyle = color(track.color)
  const shown = clusters(track.marks, view, cell, longestMarkMs)
  const most = shown.reduce((max, { count }) => Math.max(max, count), 2)
  for (const cluster of shown) {
    const left = pixelAt(view, width, cluster.from)
    const right = pixelAt(view, width, Math.min(cluster.to, view.to + cell))
    if (cluster.count > 1) paintCluster(context, cluster, most, left, top)
    else paintOne(context, track, left, right, top)
  }
}

/** Many marks are a column that is the higher the more there are, compared with all that is shown. */
function paintCluster(
  context: CanvasRenderingContext2D,
  { count }: Cluster,
  most: number,
  left: number,
  top: number,
): void {
  const high = 14 + 14 * Math.sqrt((count - 2) / Math.max(6, most - 2))
  context.fillRect(left, top + baseline - high, cellPixels - 2, high)
}

function paintOne(
  context: CanvasRenderingContext2D,
  { shape }: MarkTrack,
  left: number,
  right: number,
  top: number,
): void {
  const middle = top + trackHeight / 2 + 1
  if (right - left > 8) {
    context.globalAlpha = 0.35
    context.fillRect(left, middle - 4, right - left, 8)
    context.globalAlpha = 1
  }
  context.beginPath()
  if (shape === 'bar') context.rect(left, top + baseline - 14, 3, 14)
  else if (shape === 'diamond') {
    context.moveTo(left, middle)
    context.lineTo(left + 5, middle - 6)
    context.lineTo(left + 10, middle)
    context.lineTo(left + 5, middle + 6)
  } else context.arc(left + 4, middle, 4, 0, 2 * Math.PI)
  if (shape !== 'ring') context.fill()
  else {
    context.lineWidth = 2
    context.stroke()
  }
}
