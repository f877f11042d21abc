import { drawnOf, eachWithin, extentOf, type Column } from '../../domain/data/time-series.ts'
import type { Stretch, Ticks } from '../timeline/view.ts'
import {
  dotPixels,
  gapOf,
  heightAt,
  isDense,
  tickNumber,
  type Axis,
  type Plot,
  type PointSeries,
} from './points.ts'

/** Pixels of the squares in which dots that fall on one another are drawn once. */
const cell = 2

export interface Picture {
  readonly view: Stretch
  readonly axes: readonly Axis[]
  readonly plot: Plot
  readonly ticks: Ticks
  readonly tickLabel: (ms: number) => string
  /** Pixels of the page. */
  readonly width: number
  readonly height: number
  /** What a custom property of the theme stands for. */
  readonly color: (property: string) => string
  readonly font: string
  /** The name of the time zone. */
  readonly zone: string
}

type Context = CanvasRenderingContext2D

/** Draws the axes and all points in view. The context's unit is a pixel of the page. */
export function paint(context: Context, picture: Picture): void {
  const { axes, plot, width, height, color } = picture
  context.clearRect(0, 0, width, height)
  context.font = picture.font
  context.textBaseline = 'middle'
  paintTimes(context, picture)
  for (const axis of axes) paintAxis(context, picture, axis)
  context.save()
  context.beginPath()
  context.rect(plot.left, plot.top - 2, plot.width, plot.height + 4)
  context.clip()
  for (const axis of axes) {
    const bars = axis.series.filter(({ kind }) => kind === 'bars')
    for (const series of axis.series) {
      context.fillStyle = color(`--console-${series.color}`)
      context.strokeStyle = color(`--console-${series.color}`)
      if (series.kind === 'dots') paintDots(context, picture, axis, series)
      else if (series.kind === 'bars') {
        paintBars(context, picture, axis, series, [bars.indexOf(series), bars.length])
      } else paintLine(context, picture, axis, series)
    }
  }
  context.restore()
}

/** The pixel from the left of a moment. */
function placeAt({ view, plot }: Picture): (ms: number) => number {
  const scale = plot.width / (view.to - view.from)
  return (ms) => plot.left + (ms - view.from) * scale
}

const frameOf = ({ view, plot }: Picture) => ({ ...view, width: plot.width })

function paintTimes(context: Context, picture: Picture): void {
  const { ticks, tickLabel, plot, color, width, zone } = picture
  const x = placeAt(picture)
  const bottom = plot.top + plot.height
  context.textAlign = 'center'
  context.fillStyle = color('--console-muted')
  context.fillRect(plot.left, bottom, plot.width, 1)
  const zoneEnd = 4 + context.measureText(zone).width
  for (const time of ticks.times) {
    const at = Math.round(x(time))
    context.fillRect(at, bottom, 1, 4)
    const label = tickLabel(time)
    const half = context.measureText(label).width / 2
    if (at - half > zoneEnd + 4 && at + half < width - 2) context.fillText(label, at, bottom + 14)
  }
  context.textAlign = 'left'
  context.fillText(zone, 4, bottom + 14)
}

function paintAxis(context: Context, { plot, color }: Picture, axis: Axis): void {
  const y = heightAt(plot, axis)
  const number = tickNumber(axis.ticks)
  const isLeft = axis.side === 'left'
  const right = plot.left + plot.width
  context.textAlign = isLeft ? 'right' : 'left'
  for (const tick of axis.ticks) {
    const at = Math.round(y(tick))
    if (isLeft) {
      context.fillStyle = color('--console-border')
      context.fillRect(plot.left, at, plot.width, 1)
    }
    context.fillStyle = color('--console-muted')
    context.fillText(number(tick), isLeft ? plot.left - 8 : right + 8, at)
  }
  context.textAlign = isLeft ? 'left' : 'right'
  context.fillText(axis.unit, isLeft ? 4 : right + plot.left, 9)
}

/** Whether the points are so far apart that each can have a dot. */
const isSparse = (columns: readonly Column[], { plot }: Picture) =>
  columns.length * dotPixels < plot.width

function paintLine(context: Context, picture: Picture, axis: Axis, series: PointSeries): void {
  const [x, y] = [placeAt(picture), heightAt(picture.plot, axis)]
  const { columns, isReduced } = drawnOf(series.points, frameOf(picture), gapOf(series))
  context.lineWidth = 1.5
  context.lineJoin = 'bevel'
  // A point between two gaps is a line of no length: a dot, for its ends are round.
  context.lineCap = isReduced ? 'butt' : 'round'
  context.beginPath()
  for (const { at, first, last, least, most, joined } of columns) {
    const left = x(at)
    if (joined) context.lineTo(left, y(first))
    else context.moveTo(left, y(first))
    if (isReduced) {
      // At least a pixel: a column by itself would not be seen.
      const low = y(least)
      context.lineTo(left, low)
      context.lineTo(left, Math.min(y(most), low - 1))
    }
    context.lineTo(left, y(last))
  }
  context.stroke()
  if (isReduced || !isSparse(columns, picture)) return
  for (const { at, last } of columns) dot(context, x(at), y(last))
}

function dot(context: Context, x: number, y: number): void {
  context.beginPath()
  context.arc(x, y, 2.5, 0, 2 * Math.PI)
  context.fill()
}

/** Bars of several series stand beside each other; `among` is this one's place and their number. */
function paintBars(
  context: Context,
  picture: Picture,
  axis: Axis,
  series: PointSeries,
  [place, of]: readonly [place: number, of: number],
): void {
  const [x, y] = [placeAt(picture), heightAt(picture.plot, axis)]
  const { columns, isReduced } = drawnOf(series.points, frameOf(picture), gapOf(series))
  const zero = y(0)
  const usual = isReduced ? 1 : x(gapOf(series) / 3) - x(0)
  const slot = Math.min(48, Math.max(1, (Number.isFinite(usual) ? usual : 48) * 0.8))
  const wide = Math.max(1, slot / of)
  const shift = isReduced ? 0 : place * wide - slot / 2
  for (const { at, least, most } of columns) {
    const [high, low] = [Math.min(zero, y(most)), Math.max(zero, y(least))]
    context.fillRect(x(at) + shift, high, wide, Math.max(1, low - high))
  }
}

function paintDots(context: Context, picture: Picture, axis: Axis, series: PointSeries): void {
  const { plot, view } = picture
  const [x, y] = [placeAt(picture), heightAt(plot, axis)]
  const { count } = extentOf(series.points, view.from, view.to)
  if (!isDense('dots', count, plot.width)) {
    eachWithin(series.points, view, (ms, value) => dot(context, x(ms), y(value)))
    return
  }
  // Dots that fall on one another are drawn once, and those above one another as one.
  const [across, down] = [Math.ceil(plot.width / cell) + 1, Math.ceil(plot.height / cell) + 1]
  const taken = new Uint8Array(across * down)
  eachWithin(series.points, view, (ms, value) => {
    const column = Math.floor((x(ms) - plot.left) / cell)
    const row = Math.floor((y(value) - plot.top) / cell)
    if (row >= 0 && row < down) taken[column * down + row] = 1
  })
  for (let column = 0; column < across; column += 1) {
    let begin = -1
    for (let row = 0; row <= down; row += 1) {
      const isTaken = row < down && taken[column * down + row] === 1
      if (isTaken && begin < 0) begin = row
      if (isTaken || begin < 0) continue
      context.fillRect(
        plot.left + column * cell,
        plot.top + begin * cell,
        cell,
        (row - begin) * cell,
      )
      begin = -1
    }
  }
}
