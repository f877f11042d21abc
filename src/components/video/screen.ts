import { createRef, useEffect, useState, useSyncExternalStore } from 'react'
import { emptyScreen, type ScreenState } from './part.ts'
import type { Reel } from './reel.ts'

/** A place for video on a page: two elements to draw, and the reel on them, whose code comes late. */
export class VideoScreen {
  readonly first = createRef<HTMLVideoElement>()
  readonly second = createRef<HTMLVideoElement>()
  /** There once it was asked for. */
  reel: Reel | undefined
  #opening: Promise<Reel> | undefined
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getState = (): ScreenState => this.reel?.state ?? emptyScreen

  /** Loads the player. Throws where its code cannot be fetched or the page is gone. */
  open(): Promise<Reel> {
    this.#opening ??= this.#make().catch((error: unknown) => {
      this.#opening = undefined
      throw error
    })
    return this.#opening
  }

  /** Ends the player, if it was opened. */
  close(): void {
    void this.#opening?.then((reel) => reel.destroy()).catch(() => undefined)
    this.#opening = undefined
    this.reel = undefined
  }

  async #make(): Promise<Reel> {
    const [{ Reel }, { ShakaDeck }] = await Promise.all([import('./reel.ts'), import('./deck.ts')])
    const [first, second] = [this.first.current, this.second.current]
    if (!first || !second) throw new Error('The page of this player was left.')
    const reel = new Reel([new ShakaDeck(first), new ShakaDeck(second)])
    reel.subscribe(() => {
      for (const listener of this.#listeners) listener()
    })
    this.reel = reel
    return reel
  }
}

/** A screen that ends with the page, and what is on it. */
export function useScreen(): { readonly screen: VideoScreen; readonly shown: ScreenState } {
  const [screen] = useState(() => new VideoScreen())
  const shown = useSyncExternalStore(screen.subscribe, screen.getState)
  useEffect(() => () => screen.close(), [screen])
  return { screen, shown }
}
