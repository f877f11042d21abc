import { t } from '@lingui/core/macro'
import shaka from 'shaka-player/dist/shaka-player.dash-es2021.js'
import type { Part, Stretch, Trouble } from './part.ts'

/** Whom a deck tells what happens to it. */
export interface DeckListener {
  /** Something about the picture may have changed. */
  changed(): void
  troubled(trouble: Trouble): void
  ended(): void
}

/** One part of video on one element. What it is asked of it in vain, it tells its listener. */
export interface Deck {
  readonly part: Part | undefined
  /** Whether the part is loaded, so that it can be shown. */
  readonly ready: boolean
  /** It stands still until more video has come. */
  readonly hungry: boolean
  readonly element: HTMLVideoElement
  listener: DeckListener | undefined
  /** Loads a part from a moment on; false where that failed or something else was loaded since. */
  load(part: Part, at: number): Promise<boolean>
  unload(): Promise<void>
  /** The moment that is shown, UNIX milliseconds. */
  position(): number
  seek(ms: number): void
  /** Asks again for what failed. */
  retry(): void
  destroy(): Promise<void>
}

const { Code, Category } = shaka.util.Error
const { RequestType, AdvancedRequestType } = shaka.net.NetworkingEngine
const retryParameters = {
  maxAttempts: 2,
  baseDelay: 300,
  backoffFactor: 2,
  fuzzFactor: 0.5,
  timeout: 20_000,
}
const watched = [
  'timeupdate',
  'play',
  'pause',
  'playing',
  'waiting',
  'seeking',
  'seeked',
  'volumechange',
  'ratechange',
]

/** Plays MPEG-DASH with Shaka Player. */
export class ShakaDeck implements Deck {
  readonly element: HTMLVideoElement
  listener: DeckListener | undefined
  part: Part | undefined
  ready = false
  readonly #player = new shaka.Player()
  /** Where segments are, by address: seconds of the presentation. */
  readonly #segments = new Map<string, Stretch>()
  /** UNIX milliseconds and seconds of the presentation at its beginning. */
  #base = 0
  #origin = 0
  readonly #attached: Promise<unknown>

  constructor(element: HTMLVideoElement) {
    this.element = element
    this.#player.configure({
      manifest: { retryParameters },
      streaming: {
        retryParameters,
        bufferingGoal: 20,
        rebufferingGoal: 0.5,
        // Behind a missing segment, that one is not to be asked for again.
        inaccurateManifestTolerance: 0,
        bufferBehind: 60,
      },
    })
    this.#player.addEventListener('error', (event) => {
      if ('detail' in event) this.#fail(event.detail)
    })
    this.#player.getNetworkingEngine()?.registerRequestFilter((type, { uris }, context) => {
      const { segment } = context ?? {}
      if (type !== RequestType.SEGMENT || !segment) return
      if (context?.type !== AdvancedRequestType.MEDIA_SEGMENT) return
      const stretch = { from: segment.getStartTime(), to: segment.getEndTime() }
      for (const uri of uris) this.#segments.set(uri, stretch)
    })
    this.#player.addEventListener('buffering', () => this.listener?.changed())
    for (const name of watched) element.addEventListener(name, () => this.listener?.changed())
    element.addEventListener('ended', () => this.listener?.ended())
    this.#attached = this.#player.attach(element)
  }

  async load(part: Part, at: number): Promise<boolean> {
    this.part = part
    this.ready = false
    this.#segments.clear()
    this.#base = part.from
    this.#origin = 0
    try {
      await this.#attached
      if (this.part !== part) return false
      const start = part.endsAt ? undefined : Math.max(0, at - part.from) / 1000
      await this.#player.load(part.url, start, 'application/dash+xml')
      if (this.part !== part) return false
      const { start: first, end } = this.#player.seekRange()
      this.#origin = first
      if (part.endsAt) this.#base = part.to - (end - first) * 1000
      this.ready = true
      return true
    } catch (error) {
      if (this.part === part) this.#fail(error)
      return false
    }
  }

  async unload(): Promise<void> {
    this.part = undefined
    this.ready = false
    this.element.pause()
    await this.#player.unload().catch(() => undefined)
  }

  get hungry(): boolean {
    return this.#player.isBuffering()
  }

  position(): number {
    return this.#base + (this.element.currentTime - this.#origin) * 1000
  }

  seek(ms: number): void {
    this.element.currentTime = this.#origin + (ms - this.#base) / 1000
  }

  retry(): void {
    this.#player.retryStreaming(0.1)
  }

  async destroy(): Promise<void> {
    this.listener = undefined
    await this.#player.destroy()
  }

  #fail(error: unknown): void {
    if (!(error instanceof shaka.util.Error) || error.code === Code.LOAD_INTERRUPTED) return
    if (error.severity !== shaka.util.Error.Severity.CRITICAL && this.ready) {
      if (error.category !== Category.NETWORK) return
    }
    this.listener?.troubled(this.#troubleOf(error))
  }

  #troubleOf({ code, category, data }: shaka.util.Error): Trouble {
    const [uri, status] = Array.isArray(data) ? (data as unknown[]) : []
    if (code === Code.BAD_HTTP_STATUS) {
      if (status === 401 || status === 403) return { kind: 'expired' }
      const segment = this.#segments.get(String(uri))
      if (status === 404 && segment) {
        const wall = (seconds: number) => this.#base + (seconds - this.#origin) * 1000
        return { kind: 'missing', stretch: { from: wall(segment.from), to: wall(segment.to) } }
      }
      const answer = String(status)
      return { kind: 'other', detail: t`The server of the video answered with ${answer}.` }
    }
    if (code === Code.HTTP_ERROR || code === Code.TIMEOUT) return { kind: 'connection' }
    if (code === Code.CONTENT_UNSUPPORTED_BY_BROWSER || category === Category.MEDIA) {
      return { kind: 'format' }
    }
    return { kind: 'other', detail: t`The player reported its error ${code}.` }
  }
}
