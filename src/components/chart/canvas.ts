import { useComputedColorScheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useSyncExternalStore } from 'react'
import { isPrinting, onPrinting } from '../shell/paper.ts'

/**
 * Which colours the page wears. A canvas reads them when it is drawn: it is drawn anew in another
 * scheme, in colours of the system, and for paper, which is light.
 */
export function useInk(): string {
  const worn = useComputedColorScheme('light')
  const isForced = useMediaQuery('(forced-colors: active)')
  const isPaper = useSyncExternalStore(onPrinting, isPrinting)
  return isPaper ? 'paper' : `${worn}${isForced ? '-forced' : ''}`
}

/** A canvas made ready to be drawn on in pixels of the page, sharp on any screen; none without width. */
export function canvasContext(canvas: HTMLCanvasElement, width: number, height: number) {
  const context = canvas.getContext('2d')
  if (!context || width === 0) return undefined
  const density = window.devicePixelRatio || 1
  const [across, down] = [Math.round(width * density), Math.round(height * density)]
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across
    canvas.height = down
  }
  context.setTransform(density, 0, 0, density, 0, 0)
  return context
}

/** The font of what is written on a canvas, as large as the labels of other charts. */
export function canvasFont({ fontFamily }: CSSStyleDeclaration): string {
  return `12px ${fontFamily}`
}
