import { expect, it } from 'vitest'
import { nextVideo } from './playback.ts'
import { streamLimitMs } from './stream.ts'

const noon = Date.UTC(2026, 10, 24, 12)
const minutes = (count: number) => noon + count * 60_000
const hour = { from: noon, to: minutes(60) }
const usual = { at: noon, recorded: [hour], secondsLeft: 9999, now: minutes(600) }

it('is 900 seconds from the moment on', () => {
  expect(nextVideo({ ...usual, at: minutes(10) })).toEqual({
    kind: 'ask',
    range: { from: minutes(10), to: minutes(25) },
    seconds: 900,
    shortened: false,
  })
})

it('begins with what was recorded next where the moment was not', () => {
  const next = nextVideo({ ...usual, at: minutes(-200) })
  expect(next).toMatchObject({ kind: 'ask', range: { from: noon } })
})

it('ends now, of which nobody can know what follows', () => {
  const next = nextVideo({ ...usual, at: minutes(55), now: minutes(57) })
  expect(next).toMatchObject({ range: { to: minutes(57) }, seconds: 120 })
})

it('costs what was recorded, not what lies between', () => {
  const recorded = [
    { from: noon, to: noon + 10_500 },
    { from: minutes(5), to: minutes(6) },
  ]
  expect(nextVideo({ ...usual, recorded })).toMatchObject({
    range: { from: noon, to: noon + streamLimitMs },
    seconds: 71,
  })
})

it('asks for no more than the quota allows', () => {
  const recorded = [
    { from: noon, to: minutes(1) },
    { from: minutes(5), to: minutes(60) },
  ]
  expect(nextVideo({ ...usual, recorded, secondsLeft: 90 })).toEqual({
    kind: 'ask',
    range: { from: noon, to: minutes(5) + 30_000 },
    seconds: 90,
    shortened: true,
  })
  expect(nextVideo({ ...usual, secondsLeft: 900 })).toMatchObject({ shortened: false })
  expect(nextVideo({ ...usual, secondsLeft: 0 })).toEqual({ kind: 'quotaUsedUp' })
})

it('leaves it to the API where the quota is not known', () => {
  expect(nextVideo({ ...usual, secondsLeft: undefined })).toMatchObject({ seconds: 900 })
})

it.each([
  ['after the last recording', minutes(61), minutes(600)],
  ['at its end', minutes(60), minutes(600)],
  ['in what is to come', minutes(30), minutes(30)],
])('is nothing %s', (_, at, now) => {
  expect(nextVideo({ ...usual, at, now })).toEqual({ kind: 'nothingRecorded' })
})
