import { expect, test } from 'vitest'
import { messageState } from './downlink.ts'

const minute = 60_000

test.each([
  [undefined, 0, 'waiting'],
  [-5, 0, 'waiting'],
  [0, 0, 'waiting'],
  [5, 6, 'sent'],
  [undefined, 119, 'waiting'],
  [undefined, 120, 'dropped'],
  [5, 500, 'sent'],
  [130, 500, 'over'],
])('with an uplink at minute %s, a message is at minute %s %s', (seen, now, state) => {
  const at = (minutes: number) => 1_000_000_000 + minutes * minute
  const lastSeen = seen === undefined ? undefined : at(seen)
  expect(messageState({ sentAt: at(0) }, lastSeen, at(now), 120 * minute)).toBe(state)
})

test('without an end a message waits for an uplink, however long that takes', () => {
  const state = (lastSeen: number | undefined) =>
    messageState({ sentAt: minute }, lastSeen, 1e6 * minute, Infinity)
  expect([undefined, minute, 2 * minute].map(state)).toEqual(['waiting', 'waiting', 'sent'])
})
