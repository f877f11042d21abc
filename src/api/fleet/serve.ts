import type { SimLike } from '../../domain/sim/sim.ts'
import { FleetHost, type FleetKind } from './host.ts'
import type { Answering, Asking } from './protocol.ts'

/** Answers the page's calls, one after the other: to be called once in a worker. */
export function serveFleet<R extends SimLike>(kind: FleetKind<R>): void {
  // The types are those of pages, where `self` is the window: what is called here is the same.
  const say = (message: Answering) => self.postMessage(message)
  const host = new FleetHost(kind, (told) => say({ told }))
  let turn: Promise<unknown> = Promise.resolve()
  const run = async ({ data: { id, call, ask } }: MessageEvent<Asking>) => {
    try {
      const answer: unknown = await host[call](ask as never)
      say({ id, answer })
    } catch (error) {
      say({ id, error: String(error) })
    }
  }
  self.addEventListener('message', (event: MessageEvent<Asking>) => {
    turn = turn.then(() => run(event))
  })
}
