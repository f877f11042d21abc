import { expect, test } from 'vitest'
import { openDatabase } from '../db/db.ts'
import { Worlds } from '../worlds.ts'
import { keptMs, noteCall, writtenCalls } from './calls.ts'

const start = Date.UTC(2025, 5, 15)

function operator() {
  let now = start
  const worlds = new Worlds(openDatabase(), () => now)
  const { operatorId } = worlds.create({ seed: 'audit', coverages: ['jp'] })
  const note = (path = '/sims') =>
    noteCall(worlds, {
      operatorId,
      userName: '',
      operation: { path },
      path,
      parameters: {},
      address: '::ffff:192.0.2.1',
      status: 200,
    })
  const all = () =>
    writtenCalls(worlds, {
      operatorId,
      from: 0,
      to: Infinity,
      apiKind: undefined,
      before: { time: Infinity, number: 0 },
      limit: 1_000_000,
    })
  return { worlds, operatorId, note, all, after: (ms: number) => (now += ms) }
}

test('old calls go, and those beyond what is kept', () => {
  const { note, all, after } = operator()
  note('/old')
  after(keptMs + 1)
  for (let n = 0; n < 103_000; n += 1) {
    note()
    after(1)
  }
  const calls = all()
  expect(calls.length).toBeGreaterThanOrEqual(100_000)
  expect(calls.length).toBeLessThan(102_000)
  expect(calls.some(({ path }) => path === '/v1/old')).toBe(false)
  expect(calls[0]).toMatchObject({ time: start + keptMs + 103_000, address: '192.0.2.1' })
})

test('the log of an operator goes with it', () => {
  const { worlds, operatorId, note, all } = operator()
  note()
  expect(all()).toHaveLength(1)
  worlds.delete(operatorId)
  expect(all()).toEqual([])
})

test('a call is answered though it cannot be written down', () => {
  const { worlds, note } = operator()
  worlds.db.exec('PRAGMA query_only = 1')
  expect(() => note()).not.toThrow()
})
