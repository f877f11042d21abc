import type { SimLike } from '../../domain/sim/sim.ts'
import type { FleetWorker } from './client.ts'
import type { FleetKind } from './host.ts'
import type { Answering } from './protocol.ts'
import { answering } from './serve.ts'

/** A worker without a thread, and without a store, for tests: the host in this process. */
export function workerHere(kind: FleetKind<SimLike>): FleetWorker {
  const listeners: ((event: MessageEvent<Answering>) => void)[] = []
  return {
    addEventListener: (name: string, listener: (event: MessageEvent<Answering>) => void) => {
      if (name === 'message') listeners.push(listener)
    },
    terminate: () => undefined,
    postMessage: answering(kind, (data) =>
      listeners.forEach((listener) => listener(new MessageEvent('message', { data }))),
    ),
  }
}
