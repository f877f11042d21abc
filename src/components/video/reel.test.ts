import { beforeEach, expect, it } from 'vitest'
import type { Deck, DeckListener } from './deck.ts'
import type { Part } from './part.ts'
import { Reel } from './reel.ts'

/** A deck without a browser: what it would show follows from what it was told. */
class PaperDeck implements Deck {
  listener: DeckListener | undefined
  part: Part | undefined
  ready = false
  hungry = false
  loads: string[] = []
  retries = 0
  fails = false
  at = 0
  readonly paper = { paused: true, seeking: false, readyState: 4, volume: 1, muted: false }
  readonly element: HTMLVideoElement

  constructor() {
    const element: Partial<HTMLVideoElement> = Object.assign(this.paper, {
      playbackRate: 1,
      play: async () => {
        this.paper.paused = false
      },
      pause: () => {
        this.paper.paused = true
      },
    })
    this.element = element as HTMLVideoElement
  }

  async load(part: Part, at: number) {
    this.loads.push(part.id)
    this.part = part
    this.ready = !this.fails
    this.at = at
    if (this.fails) this.listener?.troubled({ kind: 'expired' })
    return this.ready
  }

  async unload() {
    this.ready = false
  }

  position() {
    return this.at
  }

  seek(ms: number) {
    this.at = ms
  }

  retry() {
    this.retries += 1
  }

  async destroy() {
    this.ready = false
  }

  /** Time passes. */
  reach(ms: number) {
    this.at = ms
    this.listener?.changed()
  }
}

const part = (id: string, from: number, to: number): Part => ({ id, url: `/${id}`, from, to })
const parts = [part('a', 0, 100_000), part('b', 100_000, 200_000), part('c', 260_000, 300_000)]

let decks: [PaperDeck, PaperDeck]
let reel: Reel

beforeEach(() => {
  decks = [new PaperDeck(), new PaperDeck()]
  reel = new Reel(decks)
  reel.setParts(parts)
})

const front = () => decks[reel.state.front]
const back = () => decks[reel.state.front === 0 ? 1 : 0]

it('shows the part of a moment, at that moment', async () => {
  expect(reel.state.status).toBe('empty')
  expect(await reel.seek(150_000, true)).toBe(true)
  expect(reel.state).toMatchObject({ status: 'playing', position: 150_000, part: parts[1] })
  reel.pause()
  expect(reel.state.status).toBe('paused')
  expect(front().paper.paused).toBe(true)
})

it('shows what comes next for a moment without video, and nothing after the last', async () => {
  await reel.seek(220_000, true)
  expect(reel.state.position).toBe(260_000)
  expect(await reel.seek(300_000)).toBe(false)
  expect(reel.state.position).toBe(260_000)
})

it('seeks within a part without loading it again', async () => {
  await reel.seek(10_000, true)
  await reel.seek(90_000)
  expect(decks.flatMap(({ loads }) => loads)).toEqual(['a'])
  expect(reel.state.position).toBe(90_000)
})

it('has the next part ready before the last ends, and goes on in it', async () => {
  await reel.seek(0, true)
  front().reach(60_000)
  expect(back().loads).toEqual([])
  front().reach(80_000)
  expect(back().loads).toEqual(['b'])
  front().listener?.ended()
  await Promise.resolve()
  expect(reel.state).toMatchObject({ status: 'playing', position: 100_000, part: parts[1] })
  expect(reel.state.passed).toBeUndefined()
  expect(decks.flatMap(({ loads }) => loads).toSorted()).toEqual(['a', 'b'])
})

it('prepares earlier when it plays faster', async () => {
  await reel.seek(0, true)
  reel.setRate(2)
  front().reach(60_000)
  expect(back().loads).toEqual(['b'])
})

it('tells of the time it passes over', async () => {
  await reel.seek(190_000, true)
  front().listener?.ended()
  await Promise.resolve()
  await Promise.resolve()
  expect(reel.state).toMatchObject({ position: 260_000, passed: { from: 200_000, to: 260_000 } })
})

it('ends with the last part, and goes on when there is more', async () => {
  await reel.seek(290_000, true)
  front().listener?.ended()
  expect(reel.state.status).toBe('ended')
  reel.setParts([...parts, part('d', 300_000, 400_000)])
  await Promise.resolve()
  await Promise.resolve()
  expect(reel.state).toMatchObject({ status: 'playing', part: { id: 'd' } })
})

it('plays up to a missing stretch, and stands before it', async () => {
  await reel.seek(0, true)
  front().listener?.troubled({ kind: 'missing', stretch: { from: 30_000, to: 40_000 } })
  front().reach(20_000)
  expect(reel.state).toMatchObject({ status: 'playing', holes: [{ from: 30_000, to: 40_000 }] })
  front().paper.readyState = 2
  front().reach(29_900)
  expect(reel.state).toMatchObject({ status: 'hole', hole: { from: 30_000, to: 40_000 } })
})

it('skips a missing stretch and those that follow on it', async () => {
  await reel.seek(0, true)
  const deck = front()
  deck.paper.readyState = 2
  deck.listener?.troubled({ kind: 'missing', stretch: { from: 30_000, to: 40_000 } })
  deck.reach(29_900)
  reel.skipHole()
  expect(deck.at).toBe(40_020)
  expect(deck.retries).toBe(1)
  deck.listener?.troubled({ kind: 'missing', stretch: { from: 40_000, to: 50_000 } })
  expect(deck.at).toBe(50_020)
  expect(reel.state.holes).toEqual([{ from: 30_000, to: 50_000 }])
  deck.paper.readyState = 4
  deck.reach(50_100)
  expect(reel.state.status).toBe('playing')
})

it('goes on to the next part where a missing stretch reaches to the end', async () => {
  await reel.seek(80_000, true)
  const deck = front()
  deck.paper.readyState = 2
  deck.listener?.troubled({ kind: 'missing', stretch: { from: 90_000, to: 100_000 } })
  deck.reach(89_900)
  reel.skipHole()
  await Promise.resolve()
  await Promise.resolve()
  expect(reel.state.part?.id).toBe('b')
})

it('asks again for a missing stretch when told to', async () => {
  await reel.seek(0, true)
  front().paper.readyState = 2
  front().listener?.troubled({ kind: 'missing', stretch: { from: 30_000, to: 40_000 } })
  front().reach(29_900)
  reel.retry()
  expect(reel.state).toMatchObject({ status: 'waiting', holes: [] })
  expect(front().retries).toBe(1)
})

it('plays what it has before it says that the connection broke', async () => {
  await reel.seek(0, true)
  front().listener?.troubled({ kind: 'connection' })
  expect(reel.state).toMatchObject({ status: 'playing', trouble: { kind: 'connection' } })
  front().paper.readyState = 2
  front().reach(15_000)
  expect(reel.state.status).toBe('failed')
  reel.retry()
  expect(reel.state).toMatchObject({ status: 'waiting', trouble: undefined })
})

it('fails where a part cannot be loaded, and shows it once it can', async () => {
  for (const deck of decks) deck.fails = true
  await reel.seek(0, true)
  expect(reel.state).toMatchObject({ status: 'failed', trouble: { kind: 'expired' } })
  expect(reel.state.position).toBe(0)
  for (const deck of decks) deck.fails = false
  reel.retry()
  await Promise.resolve()
  await Promise.resolve()
  expect(reel.state).toMatchObject({ status: 'playing', trouble: undefined })
})
