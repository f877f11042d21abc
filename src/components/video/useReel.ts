import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react'
import { emptyScreen, type ScreenState } from './part.ts'
import type { Reel } from './reel.ts'

/** A screen of a page: the elements to draw, what is on it, and its reel, whose code comes late. */
export interface Screen {
  readonly first: RefObject<HTMLVideoElement | null>
  readonly second: RefObject<HTMLVideoElement | null>
  readonly state: ScreenState
  /** There once it was asked for. */
  readonly reel: Reel | undefined
  /** Loads the player. Throws where its code cannot be fetched or the page is gone. */
  readonly open: () => Promise<Reel>
}

const noSubscription = () => () => undefined

/** A screen whose player is loaded when it is first opened, and ends with the page. */
export function useReel(): Screen {
  const first = useRef<HTMLVideoElement>(null)
  const second = useRef<HTMLVideoElement>(null)
  const opening = useRef<Promise<Reel>>(undefined)
  const [reel, setReel] = useState<Reel>()
  const state = useSyncExternalStore(
    reel?.subscribe ?? noSubscription,
    () => reel?.state ?? emptyScreen,
  )

  useEffect(() => {
    const ends = opening
    return () => {
      void ends.current?.then((made) => made.destroy()).catch(() => undefined)
      ends.current = undefined
    }
  }, [])

  const make = async () => {
    const [{ Reel }, { ShakaDeck }] = await Promise.all([import('./reel.ts'), import('./deck.ts')])
    if (!first.current || !second.current) throw new Error('The page of this player was left.')
    const made = new Reel([new ShakaDeck(first.current), new ShakaDeck(second.current)])
    setReel(made)
    return made
  }
  const open = () => {
    opening.current ??= make().catch((error: unknown) => {
      opening.current = undefined
      throw error
    })
    return opening.current
  }
  return { first, second, state, reel, open }
}
