import { beforeEach, expect, it, vi } from 'vitest'
import type { SoraCamStreamingVideo } from '../../../../api/generated/models/soraCamStreamingVideo.ts'
import { emptyScreen, type Part, type ScreenState } from '../../../../components/video/part.ts'
import { nextVideo } from '../../../../domain/soracam/playback.ts'
import type { Range } from '../../../../domain/soracam/timeline.ts'
import { minuteMs } from '../../../../domain/time.ts'
import { Playback } from './playback.ts'

const noon = Date.UTC(2026, 10, 24, 12)
const at = (minutes: number) => noon + minutes * minuteMs

let now: number
let recorded: Range[]
let secondsLeft: number
let asked: (Range | undefined)[]
let parts: readonly Part[]
let sought: [ms: number, play: boolean | undefined][]
let answer: (range: Range | undefined) => Promise<SoraCamStreamingVideo>
let playback: Playback

beforeEach(() => {
  now = at(600)
  recorded = [{ from: noon, to: at(120) }]
  secondsLeft = 100_000
  asked = []
  parts = []
  sought = []
  answer = async (range) => ({
    expiryTime: now + 60 * minuteMs,
    playList: [range ? { ...range, url: `/${range.from}` } : { url: '/latest' }],
  })
  playback = new Playback({
    ask: (range) => {
      asked.push(range)
      return answer(range)
    },
    plan: async (moment) => nextVideo({ at: moment, recorded, secondsLeft, now }),
    projector: async () => ({
      setParts: (given) => {
        parts = given
      },
      seek: async (ms, play) => {
        sought.push([ms, play])
        return true
      },
    }),
    now: () => now,
  })
})

function shows(position: number, change: Partial<ScreenState> = {}): void {
  playback.follow({ ...emptyScreen, status: 'playing', position, ...change })
}

it('asks for 15 minutes from the moment on and plays there', async () => {
  await playback.start(at(10))
  expect(asked).toEqual([{ from: at(10), to: at(25) }])
  expect(sought).toEqual([[at(10), true]])
  expect(playback.state).toMatchObject({
    asking: undefined,
    fetched: [{ from: at(10), to: at(25) }],
  })
  expect(playback.has(at(24))).toBe(true)
  expect(playback.has(at(25))).toBe(false)
})

it('asks for the next before the last ends, once, and earlier the faster it plays', async () => {
  await playback.start(at(10))
  shows(at(24))
  expect(asked).toHaveLength(1)
  shows(at(24.5))
  shows(at(24.6))
  await vi.waitFor(() => expect(playback.state.asking).toBeUndefined())
  expect(asked).toEqual([
    { from: at(10), to: at(25) },
    { from: at(25), to: at(40) },
  ])
  expect(parts).toHaveLength(2)
  shows(at(37.5), { rate: 4 })
  await vi.waitFor(() => expect(asked).toHaveLength(3))
})

it('does not spend while it is paused', async () => {
  await playback.start(at(10))
  shows(at(24.9), { status: 'paused' })
  expect(asked).toHaveLength(1)
})

it('asks beyond a gap from where the recording goes on', async () => {
  recorded = [
    { from: noon, to: at(20) },
    { from: at(50), to: at(90) },
  ]
  await playback.start(at(10))
  shows(at(24.9))
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(asked[1]).toEqual({ from: at(50), to: at(65) })
  shows(at(55))
  shows(at(64.9))
  await vi.waitFor(() => expect(asked[2]).toEqual({ from: at(65), to: at(80) }))
})

it('begins with what was recorded next, and what lies before counts as known', async () => {
  await playback.start(at(-30))
  expect(asked).toEqual([{ from: noon, to: at(15) }])
  expect(sought).toEqual([[noon, true]])
  expect(playback.has(at(-20))).toBe(true)
})

it('knows a moment by its second, as the URL has it', async () => {
  recorded = [{ from: noon + 700, to: at(120) }]
  await playback.start(noon + 700)
  expect(asked[0]?.from).toBe(noon + 700)
  expect(playback.has(noon)).toBe(true)
})

it('does not ask again for what it has', async () => {
  await playback.start(at(30))
  await playback.start(at(20))
  expect(asked).toEqual([
    { from: at(30), to: at(45) },
    { from: at(20), to: at(30) },
  ])
  shows(at(29.9))
  expect(asked).toHaveLength(2)
  expect(parts.map(({ from }) => from)).toEqual([at(20), at(30)])
})

it('stops when the quota ends, after what it still allows', async () => {
  secondsLeft = 60
  await playback.start(at(10))
  expect(asked).toEqual([{ from: at(10), to: at(11) }])
  secondsLeft = 0
  shows(at(10.5))
  await vi.waitFor(() => expect(playback.state.stop).toEqual({ kind: 'quotaUsedUp' }))
  shows(at(10.9))
  expect(asked).toHaveLength(1)
})

it('stops at the newest recording, and looks for more when told to', async () => {
  recorded = [{ from: noon, to: at(20) }]
  await playback.start(at(10))
  shows(at(24.9), { status: 'ended' })
  await vi.waitFor(() => expect(playback.state.stop).toEqual({ kind: 'newest' }))
  recorded = [{ from: noon, to: at(40) }]
  await playback.more(at(24.9))
  expect(asked[1]).toEqual({ from: at(25), to: at(40) })
  expect(playback.state.stop).toBeUndefined()
})

it('asks again for addresses that have expired, from where it stands', async () => {
  await playback.start(at(10))
  shows(at(12))
  shows(at(17), { trouble: { kind: 'expired' } })
  await vi.waitFor(() => expect(playback.state.asking).toBeUndefined())
  expect(asked[1]).toEqual({ from: at(17), to: at(25) })
  expect(sought.at(-1)).toEqual([at(17), true])
  expect(playback.state.renewed).toEqual({ at: at(17), seconds: 480 })
  expect(parts).toHaveLength(1)
})

it('does not spend on addresses that are refused although they are fresh', async () => {
  await playback.start(at(10))
  shows(at(10), { trouble: { kind: 'expired' }, status: 'failed' })
  expect(playback.state.stop).toEqual({ kind: 'refused' })
  shows(at(10), { trouble: { kind: 'expired' }, status: 'failed' })
  expect(asked).toHaveLength(1)
})

it('keeps what it has when the next cannot be had, and does not ask on its own', async () => {
  await playback.start(at(10))
  const usual = answer
  answer = () => Promise.reject(new Error('no'))
  shows(at(24.5))
  await vi.waitFor(() =>
    expect(playback.state.stop).toMatchObject({ kind: 'failed', during: 'next' }),
  )
  shows(at(24.6))
  expect(asked).toHaveLength(2)
  expect(playback.has(at(20))).toBe(true)
  answer = usual
  await playback.more(at(24.6))
  expect(playback.state.fetched).toEqual([{ from: at(10), to: at(40) }])
})

it('plays the latest five minutes, whose beginning is not told', async () => {
  await playback.latest()
  expect(asked).toEqual([undefined])
  expect(parts).toMatchObject([{ url: '/latest', from: now - 5 * minuteMs, to: now, endsAt: true }])
  answer = async () => ({ expiryTime: now, playList: [] })
  now += 60 * minuteMs
  await playback.latest()
  expect(playback.state.stop).toEqual({ kind: 'noLatest' })
})

it('leaves the screen to whoever asked last', async () => {
  let release: ((answer: SoraCamStreamingVideo) => void) | undefined
  answer = () =>
    new Promise((resolve) => {
      release = resolve
    })
  const first = playback.start(at(10))
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  answer = async (range) => ({ expiryTime: now, playList: [{ ...range, url: '/second' }] })
  await playback.start(at(60))
  release?.({ expiryTime: now, playList: [{ from: at(10), to: at(25), url: '/first' }] })
  await first
  expect(sought).toEqual([[at(60), true]])
  expect(playback.has(at(12))).toBe(true)
})
