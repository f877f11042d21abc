import type { Deck } from './deck.ts'
import { emptyScreen, type Part, type ScreenState, type Stretch, type Trouble } from './part.ts'

/** Milliseconds of video before the end of a part at which the next one is loaded. */
const prepareMs = 25_000
/** A picture so near to a missing stretch stands before it, milliseconds. */
const nearMs = 1200
/** Milliseconds without video that are not worth mentioning. */
const unnoticedMs = 1500

/**
 * Parts of video shown one after the other as one: while one deck shows, the other has the next part
 * ready. Time is that on the wall, UNIX milliseconds.
 */
export class Reel {
  readonly #decks: readonly [Deck, Deck]
  readonly #listeners = new Set<() => void>()
  #front: 0 | 1 = 0
  #parts: readonly Part[] = []
  #wanted = false
  #loading = false
  /** What was to be shown and is not loaded, or not yet. */
  #pending: { readonly part: Part; readonly at: number } | undefined
  #ended = false
  /** Missing stretches that follow on the one that is skipped are skipped as well. */
  #skipping = false
  /** Where the skip under way has got to, UNIX milliseconds. */
  #skippedTo = 0
  #seeks = 0
  #rate = 1
  #holes: readonly Stretch[] = []
  #passed: Stretch | undefined
  #trouble: Trouble | undefined
  #state: ScreenState = emptyScreen

  constructor(decks: readonly [Deck, Deck]) {
    this.#decks = decks
    for (const deck of decks) {
      deck.listener = {
        changed: () => this.#changed(deck),
        troubled: (trouble) => this.#troubled(deck, trouble),
        ended: () => deck === this.#shown && this.#partEnded(),
      }
    }
  }

  get #shown(): Deck {
    return this.#decks[this.#front]
  }

  get #other(): Deck {
    return this.#decks[this.#front === 0 ? 1 : 0]
  }

  get state(): ScreenState {
    return this.#state
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What can be shown, earliest first. What is on screen stays there until something is sought. */
  setParts(parts: readonly Part[]): void {
    this.#parts = parts
    if (this.#ended && this.#next()) {
      this.#ended = false
      if (this.#wanted) void this.#goOn()
    }
    this.#update()
  }

  /** Shows a moment, or the next one that there is video of. False where there is none. */
  async seek(ms: number, play = this.#wanted): Promise<boolean> {
    const part = this.#partFor(ms)
    if (!part) return false
    this.#wanted = play
    this.#ended = false
    this.#skipping = false
    this.#passed = undefined
    this.#trouble = undefined
    await this.#show(part, Math.max(ms, part.from))
    return true
  }

  play(): void {
    this.#wanted = true
    if (this.#state.status === 'ended') this.#wanted = false
    else this.#run()
    this.#update()
  }

  pause(): void {
    this.#wanted = false
    this.#shown.element.pause()
    this.#update()
  }

  setRate(rate: number): void {
    this.#rate = rate
    this.#shown.element.playbackRate = rate
    this.#update()
  }

  setVolume(volume: number, muted: boolean): void {
    for (const { element } of this.#decks) {
      element.volume = Math.min(1, Math.max(0, volume))
      element.muted = muted
    }
    this.#update()
  }

  /** Goes on behind the missing stretch, and behind those that follow on it. */
  skipHole(): void {
    const { hole } = this.#state
    if (!hole) return
    this.#skipping = true
    this.#skippedTo = 0
    this.#wanted = true
    this.#behind(hole)
  }

  /** Asks again for what failed or is missing. */
  retry(): void {
    const { hole } = this.#state
    this.#trouble = undefined
    if (hole) this.#holes = this.#holes.filter((other) => other !== hole)
    if (this.#pending) void this.#show(this.#pending.part, this.#pending.at)
    else this.#shown.retry()
    this.#update()
  }

  async destroy(): Promise<void> {
    this.#listeners.clear()
    await Promise.all(this.#decks.map((deck) => deck.destroy()))
  }

  #partFor(ms: number): Part | undefined {
    return this.#parts.find(({ to }) => ms < to)
  }

  /** The part behind the one on screen. */
  #next(): Part | undefined {
    const { part } = this.#shown
    return part && this.#parts.find(({ from }) => from >= part.to)
  }

  async #show(part: Part, at: number): Promise<void> {
    this.#seeks += 1
    const seek = this.#seeks
    if (this.#shown.part?.id === part.id && this.#shown.ready) {
      this.#pending = undefined
      this.#loading = false
      this.#shown.seek(at)
      this.#run()
      this.#update()
      return
    }
    this.#pending = { part, at }
    const deck = this.#other
    this.#shown.element.pause()
    this.#loading = true
    this.#update()
    const prepared = deck.part?.id === part.id && deck.ready
    const loaded = prepared || (await deck.load(part, at))
    if (seek !== this.#seeks) return
    this.#loading = false
    if (loaded) {
      this.#pending = undefined
      if (prepared && Math.abs(deck.position() - at) > 50) deck.seek(at)
      this.#front = this.#front === 0 ? 1 : 0
      this.#run()
    }
    this.#update()
  }

  #run(): void {
    const { element, ready } = this.#shown
    if (!ready) return
    element.playbackRate = this.#rate
    if (!this.#wanted) return
    element.play().catch((error: unknown) => {
      // The browser lets nothing play that nobody asked for.
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return
      this.#wanted = false
      this.#update()
    })
  }

  #changed(deck: Deck): void {
    if (deck !== this.#shown) return
    const { element, ready } = deck
    if (ready && this.#skipping && !element.seeking && element.readyState >= 3) {
      this.#skipping = false
    }
    this.#prepare()
    this.#update()
  }

  /** Has the next part ready before it is needed. */
  #prepare(): void {
    const { part, ready } = this.#shown
    if (!part || !ready || this.#loading) return
    if (part.to - this.#shown.position() > prepareMs * Math.max(1, this.#rate)) return
    const next = this.#next()
    if (next && this.#other.part?.id !== next.id) void this.#other.load(next, next.from)
  }

  #partEnded(): void {
    if (this.#next()) {
      void this.#goOn()
      return
    }
    this.#ended = true
    this.#update()
  }

  async #goOn(): Promise<void> {
    const { part } = this.#shown
    const next = this.#next()
    if (!part || !next) return
    const gap = { from: part.to, to: next.from }
    this.#passed = gap.to - gap.from > unnoticedMs ? gap : undefined
    await this.#show(next, next.from)
  }

  #behind(hole: Stretch): void {
    const { part } = this.#shown
    if (part && hole.to >= part.to - 100) {
      this.#skipping = false
      this.#partEnded()
      return
    }
    // Just behind a segment, a player may ask for that one again: then it is skipped by more.
    this.#skippedTo = Math.max(hole.to + 20, this.#skippedTo + 2000)
    this.#shown.seek(this.#skippedTo)
    this.#shown.retry()
    this.#run()
    this.#update()
  }

  #troubled(deck: Deck, trouble: Trouble): void {
    if (trouble.kind === 'missing') {
      this.#holes = withHole(this.#holes, trouble.stretch)
      const hole = this.#holes.find(({ to }) => to >= trouble.stretch.to)
      if (this.#skipping && hole && deck === this.#shown) this.#behind(hole)
    } else if (deck === this.#shown || this.#loading) {
      this.#trouble = trouble
    }
    this.#update()
  }

  #update(): void {
    const { part, ready, element } = this.#shown
    const shows = ready ? this.#shown.position() : this.#state.position
    const position = this.#pending ? this.#pending.at : shows
    const starved = ready && (element.readyState < 3 || element.seeking || this.#shown.hungry)
    const hole =
      starved && position !== undefined && !this.#skipping
        ? this.#holes.find(({ from, to }) => position >= from - nearMs && position < to)
        : undefined
    this.#state = {
      status: this.#status(ready, starved, hole),
      position,
      part,
      front: this.#front,
      rate: this.#rate,
      volume: element.volume,
      muted: element.muted,
      holes: this.#holes,
      hole,
      passed: this.#passed,
      trouble: this.#trouble,
    }
    for (const listener of this.#listeners) listener()
  }

  #status(ready: boolean, starved: boolean, hole: Stretch | undefined): ScreenState['status'] {
    const failed = this.#trouble !== undefined && (starved || !ready || this.#pending)
    if (failed && !this.#loading) return 'failed'
    if (this.#loading) return 'loading'
    if (!ready) return 'empty'
    if (this.#ended) return 'ended'
    if (hole) return 'hole'
    if (!this.#wanted) return 'paused'
    return starved ? 'waiting' : 'playing'
  }
}

/** Stretches with one more, joined with those it touches. */
function withHole(holes: readonly Stretch[], hole: Stretch): readonly Stretch[] {
  const touching = holes.filter(({ from, to }) => from <= hole.to + 1 && to >= hole.from - 1)
  const joined = {
    from: Math.min(hole.from, ...touching.map(({ from }) => from)),
    to: Math.max(hole.to, ...touching.map(({ to }) => to)),
  }
  const others = holes.filter((other) => !touching.includes(other))
  return [...others, joined].toSorted((a, b) => a.from - b.from)
}
