import type { CDPSession } from 'playwright'

interface HeapUsage {
  readonly usedSize: number
  readonly backingStorageSize?: number
}

const bytesOf = ({ usedSize, backingStorageSize = 0 }: HeapUsage) => usedSize + backingStorageSize

/** What the page holds after a collection, its arrays outside of the heap too. */
export async function heapOfPage(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return bytesOf(await session.send('Runtime.getHeapUsage'))
}

/** The same of the page's workers. Ask for the session before they start. */
export function heapOfWorkers(session: CDPSession): () => Promise<number> {
  const workers: string[] = []
  const answers = new Map<number, (usage: HeapUsage) => void>()
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId))
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: HeapUsage }
    answers.get(id)?.(result)
  })
  let id = 0
  const ask = (sessionId: string, method: string) =>
    new Promise<HeapUsage>((resolve) => {
      answers.set((id += 1), resolve)
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method }),
      })
    })
  return async () => {
    let sum = 0
    for (const worker of workers) {
      await ask(worker, 'HeapProfiler.collectGarbage')
      sum += bytesOf(await ask(worker, 'Runtime.getHeapUsage'))
    }
    return sum
  }
}
