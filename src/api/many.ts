/** How one of many calls ended. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly error: unknown }

/**
 * Calls for each item, at most `limit` at a time, and tells how each call ended, in the order of the
 * items. `onProgress` is told after each how many have. Rejects only when the signal says so.
 */
export async function forEachOf<Item, Answer>(
  items: readonly Item[],
  call: (item: Item) => Promise<Answer>,
  { limit = 4, signal, onProgress }: ManyOptions = {},
): Promise<Outcome<Answer>[]> {
  const outcomes: Outcome<Answer>[] = []
  let next = 0
  let ended = 0
  const work = async () => {
    for (let at = next++; at < items.length; at = next++) {
      signal?.throwIfAborted()
      outcomes[at] = await outcomeOf(call, items[at] as Item)
      ended += 1
      onProgress?.(ended)
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work))
  signal?.throwIfAborted()
  return outcomes
}

interface ManyOptions {
  readonly limit?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (ended: number) => void
}

async function outcomeOf<Item, Answer>(
  call: (item: Item) => Promise<Answer>,
  item: Item,
): Promise<Outcome<Answer>> {
  try {
    return { answer: await call(item) }
  } catch (error) {
    return { error }
  }
}
