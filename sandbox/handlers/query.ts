import { page, type Handlers } from '../handler.ts'
import { presentSims } from '../present/sim.ts'
import { settle } from '../store/lifecycle.ts'
import { trafficRanking } from '../store/ranking.ts'
import { searchSims } from '../store/search.ts'

export const queryHandlers = {
  searchSims: ({ world, query, now }) => {
    settle(world, now)
    const { sims, nextKey } = searchSims(world, query)
    return page(presentSims(world, sims, now), nextKey)
  },
  searchSubscriberTrafficVolumeRanking: ({ world, query, now }) => {
    settle(world, now)
    return trafficRanking(world, query, now)
  },
} satisfies Partial<Handlers>
