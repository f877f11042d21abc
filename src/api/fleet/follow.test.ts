import { expect, it } from 'vitest'
import { follow, type Early, type Following } from './follow.ts'

const bytes = (text: string) => new TextEncoder().encode(text).buffer

/** Pages by the key they follow; a page that is an error is told when it is asked for. */
function transport(pages: Record<string, string | Error>, wait = 0) {
  const asked: string[] = []
  const fetchPage: Following['fetchPage'] = async (after, early) => {
    asked.push(after ?? '')
    const page = pages[after ?? '']
    if (page === undefined || page instanceof Error) throw page ?? new Error('no such page')
    const [text = '', next] = page.split('>')
    early({ next, wait } satisfies Early)
    await Promise.resolve()
    return { bytes: bytes(text), next }
  }
  return { asked, fetchPage }
}

async function run(
  pages: Record<string, string | Error>,
  more: Partial<Following> & { wait?: number } = {},
) {
  const taken: string[] = []
  const waits: number[] = []
  const { asked, fetchPage } = transport(pages, more.wait)
  const outcome = await follow({
    fetchPage,
    take: async (page) => void taken.push(new TextDecoder().decode(page.bytes)),
    pause: async (milliseconds) => void waits.push(milliseconds),
    signal: new AbortController().signal,
    ...more,
  }).catch((error: unknown) => error)
  return { taken, asked, waits, outcome }
}

it('follows the keys to the end, through pages without rows', async () => {
  const { taken, asked, outcome } = await run({ '': 'one>a', a: '>b', b: 'two' })
  expect(taken).toEqual(['one', '', 'two'])
  expect(asked).toEqual(['', 'a', 'b'])
  expect(outcome).toBeUndefined()
})

it('goes on where it is told to', async () => {
  expect((await run({ b: 'two' }, { from: 'b' })).taken).toEqual(['two'])
})

it('ends at a key that comes a second time, with what it has', async () => {
  const { taken, outcome } = await run({ '': 'one>a', a: 'two>b', b: 'three>a' })
  expect(taken).toEqual(['one', 'two', 'three'])
  expect(outcome).toMatchObject({ code: 'malformed' })
})

it('has taken what came before a break, and asks for nothing after it', async () => {
  const broken = new Error('broken')
  const { taken, asked, outcome } = await run({ '': 'one>a', a: broken })
  expect(taken).toEqual(['one'])
  expect(asked).toEqual(['', 'a'])
  expect(outcome).toBe(broken)
})

it('waits as the API asks before the next page', async () => {
  expect((await run({ '': 'one>a', a: 'two' }, { wait: 500 })).waits).toEqual([500])
})

it('asks for a page while the one before is still coming in, and no further ahead', async () => {
  const log: string[] = []
  const { promise: body, resolve: arrive } = Promise.withResolvers<ArrayBuffer>()
  const following = follow({
    fetchPage: async (after, early) => {
      log.push(`ask ${after ?? 'first'}`)
      const next = { a: 'b', b: undefined }[after ?? ''] ?? (after ? undefined : 'a')
      early({ next, wait: 0 })
      return { bytes: after ? bytes('') : await body, next }
    },
    take: async () => void log.push('take'),
    pause: async () => undefined,
    signal: new AbortController().signal,
  })
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(log).toEqual(['ask first', 'ask a'])
  arrive(bytes(''))
  await following
  expect(log).toEqual(['ask first', 'ask a', 'take', 'ask b', 'take', 'take'])
})
