import { onSims } from '../sim-cache.ts'
import { currentSession, onSessionChange } from '../session.ts'
import { FleetClient, type FleetWorker } from './client.ts'
import { fleetName } from './owner.ts'
import { fetchSims } from './transport.ts'

let current: { readonly name: string; readonly client: FleetClient } | undefined
let unheard: (() => void) | undefined

/**
 * The fleet of who is signed in, in the coverage at hand; opened, and told of every change from then
 * on, at the first call. Undefined where nobody is signed in.
 */
export function currentFleet(makeWorker: () => FleetWorker): FleetClient | undefined {
  const session = currentSession()
  if (!session) return undefined
  const name = fleetName(session)
  if (current?.name !== name) {
    closeFleet()
    const client = new FleetClient(name, makeWorker(), fetchSims)
    current = { name, client }
    const stopSims = onSims(({ sims = [], gone }) => {
      void client.put(sims)
      if (gone !== undefined) void client.remove([gone])
    })
    const stopSession = onSessionChange(() => {
      const now = currentSession()
      if (!now || fleetName(now) !== name) closeFleet()
    })
    unheard = () => {
      stopSims()
      stopSession()
    }
  }
  return current?.client
}

/** Loads the fleet anew where it is open; where it is not, the next visit of the list sees to it. */
export async function refreshFleet(): Promise<void> {
  await current?.client.refresh()
}

function closeFleet(): void {
  unheard?.()
  unheard = undefined
  current?.client.close()
  current = undefined
}
