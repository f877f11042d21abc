import { t } from '@lingui/core/macro'
import { ApiError } from '../../../../api/errors.ts'
import type { SoraCamStreamingVideo } from '../../../../api/generated/models/soraCamStreamingVideo.ts'
import type { Part, ScreenState } from '../../../../components/video/part.ts'
import type { NextVideo } from '../../../../domain/soracam/playback.ts'
import { latestVideoMs } from '../../../../domain/soracam/stream.ts'
import { mergeRanges, type Range } from '../../../../domain/soracam/timeline.ts'

/** What was asked for in one request, and the video it gave. */
interface Window extends Range {
  readonly id: number
  readonly askedAt: number
  readonly parts: readonly Part[]
}

/** Why nothing more is asked for. */
export type Stop =
  | { readonly kind: 'quotaUsedUp' }
  /** There is no later recording. */
  | { readonly kind: 'newest' }
  /** The camera gives no latest video now. */
  | { readonly kind: 'noLatest' }
  /** Even fresh addresses are refused. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly error: unknown; readonly during: Asking }

export type Asking = 'first' | 'next' | 'renewal'

export interface PlaybackState {
  /** What is being asked for. */
  readonly asking: Asking | undefined
  /** The time that there are addresses for, merged: showing it again costs nothing. */
  readonly fetched: readonly Range[]
  readonly stop: Stop | undefined
  /** When addresses were renewed last, and what that took from the quota, seconds. */
  readonly renewed: { readonly at: number; readonly seconds: number } | undefined
}

/** The screen that is played on. */
export interface Projector {
  setParts(parts: readonly Part[]): void
  seek(ms: number, play?: boolean): Promise<boolean>
}

interface Hands {
  /** Asks for a stretch of video, or for the latest. Costs viewing quota. */
  ask(range: Range | undefined): Promise<SoraCamStreamingVideo>
  /** What can be asked for from a moment on. */
  plan(at: number): Promise<NextVideo>
  projector(): Promise<Projector>
  now(): number
}

/** Milliseconds of video before the end at which the next is asked for. */
const leadMs = 45_000
/** Addresses that are refused so soon after they were given have not expired, milliseconds. */
const freshMs = 10_000

/**
 * Plays a camera's recordings: asks for 15 minutes at a time, for the next before the last end, and
 * again for those whose addresses have expired. Times are UNIX milliseconds.
 */
export class Playback {
  readonly #hands: Hands
  readonly #listeners = new Set<() => void>()
  #windows: readonly Window[] = []
  #generation = 0
  #asked = 0
  /** Windows of which something was on screen. */
  readonly #seen = new Set<number>()
  state: PlaybackState = { asking: undefined, fetched: [], stop: undefined, renewed: undefined }

  constructor(hands: Hands) {
    this.#hands = hands
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whether a moment can be shown without asking for it. */
  has(ms: number): boolean {
    return this.#windows.some(({ from, to }) => ms >= from && ms < to)
  }

  /** Plays from a moment on, or from what was recorded next. Costs viewing quota where it is new. */
  async start(at: number): Promise<void> {
    await this.#run('first', async (current) => {
      const plan = await this.#hands.plan(at)
      if (!current()) return
      if (plan.kind !== 'ask') {
        this.#set({ stop: { kind: plan.kind === 'nothingRecorded' ? 'newest' : plan.kind } })
        return
      }
      const range = this.#upToKnown(plan.range)
      // The moment stands in the URL to the second, and is to be found by that.
      const from = Math.min(Math.floor(at / 1000) * 1000, range.from)
      const shown = await this.#fetch({ ...range, from }, range)
      const projector = await this.#hands.projector()
      projector.setParts(this.#parts())
      const [first] = shown.parts
      if (current()) await projector.seek(Math.max(at, first?.from ?? at), true)
    })
  }

  /** Plays the newest five minutes. Costs five minutes of viewing quota. */
  async latest(): Promise<void> {
    await this.#run('first', async (current) => {
      const now = this.#hands.now()
      const range = { from: now - latestVideoMs, to: now }
      const window = await this.#fetch(range, undefined)
      const [first] = window.parts
      if (!first) {
        this.#windows = this.#windows.filter((other) => other !== window)
        this.#set({ stop: { kind: 'noLatest' }, fetched: this.#fetched() })
        return
      }
      const projector = await this.#hands.projector()
      projector.setParts(this.#parts())
      if (current()) await projector.seek(first.from, true)
    })
  }

  /** Asks for what follows on all that was asked for around a moment. */
  async more(position: number): Promise<void> {
    const end = this.#endAfter(position)
    if (end === undefined) return
    await this.#run('next', async (current) => {
      const plan = await this.#hands.plan(end)
      if (!current()) return
      if (plan.kind !== 'ask') {
        this.#set({ stop: { kind: plan.kind === 'nothingRecorded' ? 'newest' : plan.kind } })
        return
      }
      const range = this.#upToKnown(plan.range)
      await this.#fetch({ from: end, to: range.to }, range)
      const projector = await this.#hands.projector()
      projector.setParts(this.#parts())
    })
  }

  /** To be called with every change of the screen: asks for what will be needed. */
  follow(screen: ScreenState): void {
    const { position, status, rate, trouble } = screen
    if (position === undefined || this.state.asking || this.state.stop) return
    if (status === 'playing' && !trouble) {
      const window = this.#windowAt(position)
      if (window) this.#seen.add(window.id)
    }
    if (trouble?.kind === 'expired') {
      void this.#renew(position, status)
      return
    }
    if (status !== 'playing' && status !== 'waiting' && status !== 'ended') return
    const end = this.#endAfter(position)
    if (end !== undefined && end - position < leadMs * Math.max(1, rate)) void this.more(position)
  }

  async #renew(position: number, status: ScreenState['status']): Promise<void> {
    const old = this.#windowAt(position)
    if (!old) return
    if (!this.#seen.has(old.id) && this.#hands.now() - old.askedAt < freshMs) {
      this.#set({ stop: { kind: 'refused' } })
      return
    }
    await this.#run('renewal', async (current) => {
      // What was asked for with the old one is as old.
      this.#windows = this.#windows.filter(({ id }) => id > old.id)
      const range = { from: Math.floor(position), to: old.to }
      const window = await this.#fetch(range, range)
      const seconds = Math.ceil(
        window.parts.reduce((sum, { from, to }) => sum + to - from, 0) / 1000,
      )
      this.#set({ renewed: { at: position, seconds } })
      const projector = await this.#hands.projector()
      projector.setParts(this.#parts())
      if (current()) await projector.seek(position, status !== 'paused')
    })
  }

  /** Runs one request at a time; a later one takes the screen from an earlier one. */
  async #run(asking: Asking, work: (current: () => boolean) => Promise<void>): Promise<void> {
    if (asking === 'first') this.#generation += 1
    const generation = this.#generation
    const current = () => generation === this.#generation
    this.#set({ asking, stop: undefined })
    try {
      await work(current)
    } catch (error) {
      if (current()) this.#set({ stop: { kind: 'failed', error, during: asking } })
    } finally {
      if (current()) this.#set({ asking: undefined })
    }
  }

  /** Asks, and keeps what is given under `covers`, which may begin where nothing was recorded. */
  async #fetch(covers: Range, range: Range | undefined): Promise<Window> {
    const answer = await this.#hands.ask(range)
    this.#asked += 1
    const parts = partsOf(answer, covers, this.#asked)
    const window = { ...covers, id: this.#asked, askedAt: this.#hands.now(), parts }
    this.#windows = [...this.#windows.flatMap((old) => outside(old, window)), window]
    this.#set({ fetched: this.#fetched() })
    return window
  }

  /** What was paid for is not asked for again: a stretch ends where a later one is known. */
  #upToKnown({ from, to }: Range): Range {
    const later = this.#windows.map((window) => window.from).filter((start) => start > from)
    return { from, to: Math.min(to, ...later) }
  }

  #parts(): Part[] {
    return this.#windows.flatMap(({ parts }) => parts).toSorted((a, b) => a.from - b.from)
  }

  #fetched(): Range[] {
    return mergeRanges(this.#parts())
  }

  #windowAt(ms: number): Window | undefined {
    return (
      this.#windows.find(({ from, to }) => ms >= from && ms < to) ??
      this.#windows.find(({ to }) => Math.abs(ms - to) < 2000)
    )
  }

  /** Where what was asked for around a moment ends. */
  #endAfter(ms: number): number | undefined {
    let end = this.#windowAt(ms)?.to
    for (;;) {
      const next = this.#windows.find(
        ({ from, to }) => end !== undefined && from <= end && to > end,
      )
      if (!next) return end
      end = next.to
    }
  }

  #set(change: Partial<PlaybackState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** What an older window still stands for beside a newer one. */
function outside(old: Window, newer: Range): readonly Window[] {
  if (old.to <= newer.from || old.from >= newer.to) return [old]
  if (old.from >= newer.from) return []
  const parts = old.parts.flatMap((part) =>
    part.from < newer.from ? [{ ...part, to: Math.min(part.to, newer.from) }] : [],
  )
  return [{ ...old, to: newer.from, parts }]
}

/** The parts of an answer; where it tells no times, as of the latest video, those asked for. */
function partsOf({ playList = [] }: SoraCamStreamingVideo, covers: Range, no: number): Part[] {
  return playList.map(({ url, from, to }, at): Part => {
    if (!url) throw malformed()
    const id = `${no}/${at}`
    if (from !== undefined && to !== undefined) return { id, url, from, to }
    return { id, url, from: covers.from, to: covers.to, endsAt: true }
  })
}

function malformed(): ApiError {
  return new ApiError({
    status: 0,
    code: 'malformed',
    message: t`The answer had no address for a part of the video.`,
  })
}
