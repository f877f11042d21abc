/** A stretch of time, UNIX milliseconds: `from` belongs to it, `to` does not. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A piece of video with a manifest of its own, and the time on the wall that it shows. */
export interface Part extends Stretch {
  /** Tells it from all others, also from those of the same time. */
  readonly id: string
  /** The address of its MPEG-DASH manifest. */
  readonly url: string
  /** Only its end is certain: where it begins follows from how long it turns out to be. */
  readonly endsAt?: boolean
}

/** What keeps video from coming. */
export type Trouble =
  /** Segments that the server does not have. */
  | { readonly kind: 'missing'; readonly stretch: Stretch }
  /** The addresses are past their time, or were refused. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'connection' }
  /** The browser cannot decode it. */
  | { readonly kind: 'format' }
  | { readonly kind: 'other'; readonly detail: string }

/** How the picture stands. */
export type ScreenStatus =
  | 'empty'
  | 'loading'
  | 'playing'
  | 'paused'
  /** It would play, and waits for video. */
  | 'waiting'
  /** It stands before missing segments. */
  | 'hole'
  /** All parts have been shown. */
  | 'ended'
  | 'failed'

export interface ScreenState {
  readonly status: ScreenStatus
  /** The moment that is shown, UNIX milliseconds. */
  readonly position: number | undefined
  readonly part: Part | undefined
  /** Which of the two elements is on screen. */
  readonly front: 0 | 1
  readonly rate: number
  /** 0 to 1. */
  readonly volume: number
  readonly muted: boolean
  /** All stretches found missing so far, merged. */
  readonly holes: readonly Stretch[]
  /** The one it stands before. */
  readonly hole: Stretch | undefined
  /** Time without video that was passed over last. */
  readonly passed: Stretch | undefined
  readonly trouble: Trouble | undefined
}

/** Nothing has been loaded yet. */
export const emptyScreen: ScreenState = {
  status: 'empty',
  position: undefined,
  part: undefined,
  front: 0,
  rate: 1,
  volume: 1,
  muted: false,
  holes: [],
  hole: undefined,
  passed: undefined,
  trouble: undefined,
}

/** How fast it can play, as multiples of real time. */
export const rates = [0.5, 1, 2, 4, 8, 16] as const
