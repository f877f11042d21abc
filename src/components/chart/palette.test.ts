import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mostSeries, seriesColor } from './palette.ts'

type Rgb = readonly [number, number, number]

/** What eyes without one kind of cones see (Machado et al. 2009, severity 1). */
const blindness = {
  protan: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deutan: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
} as const

/** The theme's colours of a scheme by their names, as linear light. */
function colorsOf(scheme: 'light' | 'dark'): Map<string, Rgb> {
  const css = readFileSync(new URL('../../theme/global.css', import.meta.url), 'utf8')
  const block = css.split(`[data-mantine-color-scheme='${scheme}'] {`)[1]?.split('}')[0] ?? ''
  const linear = (hex: string) => {
    const part = Number.parseInt(hex, 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return new Map(
    [...block.matchAll(/--console-([\w-]+): #(\w\w)(\w\w)(\w\w)/g)].map(
      ([, name = '', r = '', g = '', b = '']): [string, Rgb] => [
        name,
        [linear(r), linear(g), linear(b)],
      ],
    ),
  )
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function seenBy(kind: keyof typeof blindness, [r, g, b]: Rgb): Rgb {
  const m = blindness[kind]
  const part = (at: 0 | 3 | 6) =>
    Math.min(1, Math.max(0, m[at] * r + (m[at + 1] ?? 0) * g + (m[at + 2] ?? 0) * b))
  return [part(0), part(3), part(6)]
}

/** How far apart two colours look: their distance in Oklab, in which 0.02 is just seen. */
function difference(one: Rgb, other: Rgb): number {
  const lab = ([r, g, b]: Rgb) => {
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ]
  }
  const [a, b] = [lab(one), lab(other)]
  return Math.hypot(...a.map((part, at) => part - (b[at] ?? 0)))
}

describe.each(['light', 'dark'] as const)('the colours of charts, %s', (scheme) => {
  const colors = colorsOf(scheme)
  const color = (name: string): Rgb => {
    const found = colors.get(name)
    if (!found) throw new Error(`The theme has no colour ${name}.`)
    return found
  }
  const traffic = ['download', 'upload']
  const series = Array.from({ length: mostSeries }, (_, at) => seriesColor(at))

  it('stand out from the page', () => {
    for (const name of [...traffic, ...series, 'accent', 'muted']) {
      expect(contrast(color(name), color('surface')), name).toBeGreaterThanOrEqual(3)
    }
  })

  it.each([
    ['download and upload', traffic],
    ['things that are compared', series],
  ])('tell %s apart, for the colour-blind too', (_, names) => {
    for (const [at, name] of names.entries()) {
      for (const other of names.slice(0, at)) {
        const [one, two] = [color(name), color(other)]
        expect(difference(one, two), `${name}, ${other}`).toBeGreaterThan(0.12)
        for (const kind of ['protan', 'deutan'] as const) {
          const seen = difference(seenBy(kind, one), seenBy(kind, two))
          expect(seen, `${name}, ${other}, ${kind}`).toBeGreaterThan(0.09)
        }
      }
    }
  })

  it('are those of traffic for nothing else', () => {
    const others = [...colors.keys()].filter((name) => !traffic.includes(name))
    for (const name of traffic) {
      for (const other of others) {
        expect(difference(color(name), color(other)), `${name}, ${other}`).toBeGreaterThan(0.08)
      }
    }
  })
})

it('has ten colours for things that have none of their own, and then begins again', () => {
  const colors = Array.from({ length: 12 }, (_, at) => seriesColor(at))
  expect(new Set(colors).size).toBe(10)
  expect(colors[10]).toBe(colors[0])
})
