import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useGetSim } from '../../../api/generated/client/sim/sim.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { invalidateAfter } from '../../../api/invalidation.ts'
import type { Action } from '../../../components/action/action.ts'

const everyMs = 2000
/** Devices take seconds to come back; one that has not by then is off, or out of reach. */
const patienceMs = 60_000

/**
 * After the session was deleted, reads the SIM again every two seconds until another session is
 * there, for a minute at most. `watch` is to be called when an action is done.
 */
export function useReconnection(simId: string, sim: Sim) {
  const client = useQueryClient()
  const [deleted, setDeleted] = useState<{ readonly sessionId: string | undefined }>()
  const session = sim.sessionStatus
  const back = session?.online === true && session.sessionId !== deleted?.sessionId
  if (deleted !== undefined && back) setDeleted(undefined)
  const waiting = deleted !== undefined && !back

  useGetSim(simId, { query: { enabled: waiting, refetchInterval: everyMs } })

  useEffect(() => {
    if (!waiting) return undefined
    const timer = setTimeout(() => setDeleted(undefined), patienceMs)
    return () => {
      clearTimeout(timer)
      // The events of the new session came with it.
      void invalidateAfter(client, operations.deleteSimSession)
    }
  }, [waiting, client])

  return {
    waiting,
    watch: (action: Action<Sim>) => {
      if (action.operation.id === operations.deleteSimSession.id)
        setDeleted({ sessionId: session?.sessionId })
    },
  }
}
