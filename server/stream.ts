import type { Readable } from 'node:stream'

/**
 * What a Node stream reads, as the body of an answer, no faster than it is taken. Where it breaks,
 * `cut` may end the connection, and says whether it did: what has been sent cannot be taken back.
 */
export function streamOf(
  source: Readable,
  cut: () => boolean = () => false,
): ReadableStream<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        if (!cut()) controller.error(error)
      }
    },
    cancel: () => void source.destroy(),
  })
}
