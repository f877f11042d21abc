import { page, type Handlers } from '../http/handler.ts'
import { presentSims } from './present.ts'
import { trafficRanking } from '../stats/ranking.ts'
import { searchSims } from './search.ts'

export const queryHandlers = {
  searchSims: ({ world, query, now }) => {
    const { sims, nextKey } = searchSims(world, query)
    return page(presentSims(world, sims, now), nextKey)
  },
  searchSubscriberTrafficVolumeRanking: ({ world, query, now }) =>
    trafficRanking(world, query, now),
} satisfies Partial<Handlers>
