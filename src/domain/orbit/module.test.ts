import { expect, test } from 'vitest'
import { readModule } from './module.ts'
import { obstaclesOf } from './runnable.ts'

const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
const bytes = (...more: number[]) => Uint8Array.from([...header, ...more])

test('whatever bytes hold, they are read or refused, and nothing throws', () => {
  let seed = 7
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) >> 8
  for (let round = 0; round < 3000; round++) {
    const body = Array.from({ length: next() % 60 }, () => next() % (round % 2 === 0 ? 12 : 256))
    const facts = readModule(bytes(...body))
    if (typeof facts !== 'string') expect(obstaclesOf(facts)).toBeInstanceOf(Array)
  }
})

test('memories with 64 bits, shared ones, and several are told apart', () => {
  const memory = (...content: number[]) => {
    const facts = readModule(bytes(5, content.length, ...content))
    return typeof facts === 'string' ? facts : obstaclesOf(facts).at(-1)?.kind
  }
  expect(memory(1, 4, 1)).toBe('memoryKind')
  expect(memory(1, 3, 1, 2)).toBe('memoryKind')
  expect(memory(2, 0, 1, 0, 1)).toBe('memoryKind')
  expect(memory(1, 0, 0x81, 0x02)).toBe('memory')
  expect(memory(1, 0, 0x80, 0x02)).toBe('function')
})
