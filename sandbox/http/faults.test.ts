import { expect, test } from 'vitest'
import { FaultBoard, FaultPlan, faultSchema } from './faults.ts'

const fault = (input: object) => faultSchema.parse(input)
const strikes = (plan: FaultPlan, paths: readonly string[]) =>
  paths.map((path) => plan.strike('deactivateSim', path).failure?.kind)

const paths = Array.from({ length: 1000 }, (_, i) => `/sims/${i}/deactivate`)

test('a rate strikes that share of the calls, the same ones in every run and order', () => {
  const plan = () => new FaultPlan([fault({ kind: 'error', rate: 0.1 })], 'seed')
  const first = strikes(plan(), paths)
  const struck = first.filter(Boolean).length
  expect(struck).toBeGreaterThan(70)
  expect(struck).toBeLessThan(130)
  expect(strikes(plan(), paths.toReversed()).toReversed()).toEqual(first)
  expect(strikes(new FaultPlan(plan().faults, 'other'), paths)).not.toEqual(first)
})

test('a call that was struck is decided anew when it is tried again', () => {
  const plan = new FaultPlan([fault({ kind: 'error', rate: 0.5 })], 'seed')
  const failed = paths.filter((path) => plan.strike('deactivateSim', path).failure)
  const again = strikes(plan, failed).filter(Boolean).length
  expect(again).toBeGreaterThan(0)
  expect(again).toBeLessThan(failed.length)
})

test('times ends a fault', () => {
  const plan = new FaultPlan([fault({ kind: 'expiredToken', times: 2 })], 'seed')
  expect(strikes(plan, ['/a', '/b', '/c'])).toEqual(['expiredToken', 'expiredToken', undefined])
})

test('operations limit a fault, and sign-in is struck only when named', () => {
  const plan = new FaultPlan([fault({ kind: 'drop', operations: ['listSims'] })], 'seed')
  expect(plan.strike('getSim', '/sims/1').failure).toBeUndefined()
  expect(plan.strike('listSims', '/sims').failure?.kind).toBe('drop')
  expect(new FaultPlan([fault({ kind: 'drop' })], 's').strike('auth', '/auth').failure).toBe(
    undefined,
  )
  const named = new FaultPlan([fault({ kind: 'drop', operations: ['auth'] })], 's')
  expect(named.strike('auth', '/auth').failure?.kind).toBe('drop')
})

test('waits add up, and of several failures the first strikes', () => {
  const plan = new FaultPlan(
    [
      fault({ kind: 'latency', ms: 20 }),
      fault({ kind: 'malformed' }),
      fault({ kind: 'latency', ms: 30 }),
      fault({ kind: 'empty', times: 1 }),
    ],
    'seed',
  )
  expect(plan.strike('getSim', '/sims/1')).toMatchObject({
    latencyMs: 50,
    failure: { kind: 'malformed' },
  })
})

test('an operator’s own plan replaces the usual one, also by an empty one', () => {
  const board = new FaultBoard([fault({ kind: 'error' })], 'seed')
  expect(board.of('OP1').faults).toHaveLength(1)
  board.set('OP1', [])
  expect(board.of('OP1').faults).toEqual([])
  expect(board.of('OP2').faults).toHaveLength(1)
  expect(board.of(undefined).faults).toHaveLength(1)
})

test.each([
  [{ kind: 'fire' }],
  [{ kind: 'error', status: 404 }],
  [{ kind: 'error', rate: 2 }],
  [{ kind: 'error', operations: ['noSuchOperation'] }],
  [{ kind: 'error', operations: ['toString'] }],
  [{ kind: 'latency' }],
  [{ kind: 'latency', ms: -1 }],
])('%o is no fault', (input) => {
  expect(faultSchema.safeParse(input).success).toBe(false)
})
