import type { SimLike } from '../../domain/sim/sim.ts'
import { FleetHost, type FleetKind } from './host.ts'
import type { Answering, Asking } from './protocol.ts'

type Say = (message: Answering) => void

/** Answers the page's calls: to be called once in a worker. */
export function serveFleet<R extends SimLike>(kind: FleetKind<R>): void {
  // The types are those of pages, where `self` is the window: what is called here is the same.
  const answer = answering(kind, (message) => self.postMessage(message))
  self.addEventListener('message', ({ data }: MessageEvent<Asking>) => answer(data))
}

/** What takes a call and says the answer: one call after the other, but none waits for a count. */
export function answering<R extends SimLike>(
  kind: FleetKind<R>,
  say: Say,
): (asking: Asking) => void {
  const host = new FleetHost(kind, (told) => say({ told }))
  let turn: Promise<unknown> = Promise.resolve()
  const run = async ({ id, call, ask }: Asking) => {
    try {
      const answer: unknown = await host[call](ask as never)
      say({ id, answer })
    } catch (error) {
      say({ id, error: String(error) })
    }
  }
  return (asking) => {
    turn = turn.then(() => {
      const done = run(asking)
      return asking.call === 'count' ? undefined : done
    })
  }
}
