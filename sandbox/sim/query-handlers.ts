import { page, type Handlers } from '../http/handler.ts'
import { presentSim } from './present.ts'
import { trafficRanking } from '../stats/ranking.ts'
import { searchSims } from './search.ts'

export const queryHandlers = {
  searchSims: ({ world, query, now }) =>
    page(searchSims(world, query), (sim) => presentSim(world, sim, now)),
  searchSubscriberTrafficVolumeRanking: ({ world, query, now }) =>
    trafficRanking(world, query, now),
} satisfies Partial<Handlers>
