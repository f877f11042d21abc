import { partsOf, readModule } from '../../src/domain/orbit/module.ts'

function number(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...number(Math.floor(value / 128))]
}

/**
 * A module whose memory grows to so many pages at most, whatever it says itself: nothing else keeps
 * it from growing. One that has no memory of its own, or cannot be read, stays as it is.
 */
export function capMemory(code: Uint8Array, pages: number): Uint8Array {
  const facts = readModule(code)
  const memory = typeof facts === 'string' ? undefined : facts.memories[0]
  if (!memory) return code
  const most = Math.min(memory.most ?? pages, pages)
  const content = [1, 1, ...number(memory.pages), ...number(most)]
  const part = partsOf(code).find(({ id }) => id === 5)
  if (!part) return code
  return Buffer.concat([
    code.subarray(0, part.start),
    Buffer.from([5, ...number(content.length), ...content]),
    code.subarray(part.to),
  ])
}
