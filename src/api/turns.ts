import type { Page } from './lists.ts'

/** How long pages are read before what came is drawn, milliseconds. */
const turnMs = 1000

interface Turn {
  readonly pageParam: string | undefined
  readonly signal: AbortSignal
}

/**
 * Reads a list that may be very long: the first page by itself, and then as many as come in a second
 * as one. Drawing a thousand times what grows to 100,000 rows takes longer than getting them. Where
 * something goes wrong, what came before is kept, and the next turn goes on there.
 */
export function inTurns<Item>(
  read: (key: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
): (turn: Turn) => Promise<Page<Item>> {
  return async ({ pageParam, signal }) => {
    const end = performance.now() + turnMs
    const first = await read(pageParam, signal)
    if (pageParam === undefined) return first
    const pages = [first]
    let { nextKey } = first
    while (nextKey !== undefined && performance.now() < end) {
      try {
        const page: Page<Item> = await read(nextKey, signal)
        pages.push(page)
        ;({ nextKey } = page)
      } catch (error) {
        if (signal.aborted) throw error
        break
      }
    }
    return { items: pages.flatMap(({ items }) => items), nextKey }
  }
}
