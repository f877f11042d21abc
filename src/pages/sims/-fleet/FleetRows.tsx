import { useEffect, useState, useSyncExternalStore } from 'react'
import type { FleetClient } from '../../../api/fleet/client.ts'
import { currentFleet } from '../../../api/fleet/current.ts'
import { isUsable } from '../../../api/fleet/state.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import type { Kind } from '../../../domain/fleet/query.ts'
import type { FleetFound } from '../-list/useFleetRows.tsx'
import { makeWorker } from './make-worker.ts'

/** More rows than these are left to the API, which brings them as one scrolls. */
const most = 10_000
/** Rows asked for in one go: each takes the page some milliseconds. */
const stretch = 500

interface FleetRowsProps {
  /** Which of the SIMs. */
  readonly kinds: readonly Kind[]
  readonly onFound: (found: FleetFound | undefined) => void
}

/** Tells the SIMs of the fleet that this browser has; loads none of it anew. */
export function FleetRows(props: FleetRowsProps) {
  const [client] = useState(() => currentFleet(makeWorker))
  return client ? <Telling client={client} {...props} /> : null
}

function Telling({ client, kinds, onFound }: FleetRowsProps & { readonly client: FleetClient }) {
  const state = useSyncExternalStore(client.subscribe, client.state)
  const { version, whole } = state
  const asked = JSON.stringify(kinds)
  const at = isUsable(state) ? whole?.at : undefined

  useEffect(() => {
    client.open().catch(() => undefined)
  }, [client])

  useEffect(() => {
    let over = false
    const find = async () => {
      const query = { kinds: JSON.parse(asked) as readonly Kind[], labels: {}, facets: [] }
      const answer = await client.query({ query, terms: [], first: 0, selected: [] })
      if (!answer || answer.order.length > most) return undefined
      const rows: Sim[] = []
      for (let first = 0; first < answer.order.length; first += stretch) {
        const part = [...answer.order.subarray(first, first + stretch)]
        rows.push(...(await client.rows(answer.generation, part)))
        if (over) return undefined
      }
      // Rows of a fleet that gave way to another meanwhile are none: it is asked again.
      return rows.length === answer.order.length ? rows : undefined
    }
    const tell = (rows: readonly Sim[] | undefined) => {
      if (!over) onFound(rows && at !== undefined ? { rows, at } : undefined)
    }
    if (at === undefined) tell(undefined)
    else find().then(tell, () => tell(undefined))
    return () => {
      over = true
    }
    // `version` stands for what is in the fleet.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, version, at, asked, onFound])

  return null
}
