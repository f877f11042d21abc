import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getSearchSimsQueryOptions } from '../../../api/generated/client/query/query.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { searchSims } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { useSession } from '../../../api/use-session.ts'
import { targetOf } from '../../../domain/event-handler/check.ts'
import { textIn, type HandlerLike } from '../../../domain/event-handler/draft.ts'
import { commonValues, variablesOf } from '../../../domain/event-handler/variables.ts'
import { primaryImsi, primarySubscription } from '../../../domain/sim/sim.ts'
import { useChosenSims } from '../../stats/-parts/useSimChoice.ts'
import type { Samples } from './VariableField.tsx'

/**
 * The SIM that previews are made with: the one that was chosen or is watched, else the newest of
 * those watched (searchSims); undefined where there is none, or none may be read.
 */
export function useSampleSim(handler: HandlerLike, chosen: string | undefined): Sim | undefined {
  const target = targetOf(handler)
  const named =
    chosen ?? (target?.kind === 'sim' && /^\d{10,}$/.test(target.id) ? target.id : undefined)
  const [sim] = useChosenSims(named === undefined ? [] : [named])
  const where =
    target?.kind === 'group' && target.id !== ''
      ? { group_id: [target.id] }
      : target?.kind === 'imsi' && /^\d{15}$/.test(target.id)
        ? { imsi: [target.id] }
        : {}
  const { may } = usePermissions()
  const found = useQuery({
    ...getSearchSimsQueryOptions({ ...where, limit: 20 }),
    enabled: named === undefined && may(searchSims).allowed,
  })
  const newest = found.data?.data.toSorted((a, b) => (b.createdTime ?? 0) - (a.createdTime ?? 0))
  return named === undefined ? newest?.[0] : sim?.sim
}

/** What the variables of a handler's rule would stand for, with a SIM, at this moment. */
export function useSamples(handler: HandlerLike, sim: Sim | undefined): Samples {
  const session = useSession()
  const [at] = useState(Date.now)
  const { type, properties } = handler.ruleConfig ?? {}
  const given = (name: string, otherwise: string) => textIn(properties, name) || otherwise
  const speedClass = sim?.speedClass ?? 's1.standard'
  const imsi = sim && primaryImsi(sim)
  const all: Samples = {
    ...commonValues({
      operatorId: session?.operatorId ?? '',
      coverage: session?.coverage ?? 'jp',
      at,
      simId: sim?.simId,
      imsi,
      tags: sim?.tags,
    }),
    oldStatus: given('sourceStatus', 'ready'),
    newStatus: given('targetStatus', 'active'),
    oldSpeedClass: speedClass,
    newSpeedClass: given('targetSpeedClass', 's1.minimum'),
    subscription: (sim && primarySubscription(sim)) ?? '',
    otaStatus: given('targetOtaStatus', 'finished'),
    primaryImsi: imsi ?? '',
    limitTotalAmount: given('limitTotalAmount', '10000'),
    currentTotalAmount: String(Number(given('limitTotalAmount', '10000')) + 1),
  }
  const tags = Object.keys(all).filter((name) => name.startsWith('tags.'))
  const offered = new Set([
    ...variablesOf(type),
    ...(variablesOf(type).includes('simId') ? tags : []),
  ])
  return Object.fromEntries([...offered].map((name) => [name, all[name] ?? '']))
}
