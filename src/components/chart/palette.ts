import type { CSSProperties } from 'react'

/**
 * Which of the theme's chart colours a series has: the same thing has the same one everywhere, and
 * those of upload and download stand for nothing else. Things that have none of their own take the
 * numbered ones, in the order of the legend.
 */
export type SeriesColor = 'upload' | 'download' | 'accent' | 'muted' | NumberedColor

const numbered = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
type NumberedColor = `series-${(typeof numbered)[number]}`

/** How many series a chart tells apart by colour. */
export const mostSeries = numbered.length

/** The colour of the series at a place of the legend, from 0; they begin again after the tenth. */
export function seriesColor(at: number): NumberedColor {
  return `series-${numbered[at % mostSeries] ?? 1}`
}

/** A colour as CSS knows it. */
export function colorVariable(color: SeriesColor): string {
  return `var(--console-${color})`
}

/** The variable by which the marks of a legend and a tooltip have their colour. */
export function keyStyle(color: SeriesColor): CSSProperties {
  return { '--key': colorVariable(color) } as CSSProperties
}
