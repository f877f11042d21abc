import { page, type Handlers } from '../http/handler.ts'
import { presentSim } from './present.ts'
import { trafficRanking } from '../stats/ranking.ts'
import { presentSubscriber } from '../subscriber/present.ts'
import { withSims } from '../subscriber/subscribers.ts'
import { searchSims, searchSubscribers } from './search.ts'

export const queryHandlers = {
  searchSims: ({ world, query, now }) =>
    page(searchSims(world, query), (sim) => presentSim(world, sim, now)),
  searchSubscribers: (call) =>
    page(withSims(call.world, searchSubscribers(call.world, call.query)), (one) =>
      presentSubscriber(call, one),
    ),
  searchSubscriberTrafficVolumeRanking: ({ world, query, now }) =>
    trafficRanking(world, query, now),
} satisfies Partial<Handlers>
