import type { Handlers } from '../handler.ts'
import { presentFleetStats, presentSimStats } from '../present/stats.ts'
import { settle } from '../store/lifecycle.ts'
import { getSim } from '../store/sims.ts'
import { airStatsOfFleet, airStatsOfSim } from '../store/usage.ts'

export const statsHandlers = {
  getAirStatsOfSim: ({ world, path, query, now }) => {
    settle(world, now)
    const stats = airStatsOfSim(world, getSim(world, path.sim_id), query, now)
    return stats.map((one) => presentSimStats(query.period, one))
  },
  getAirStatsOfOperator: ({ world, query, now }) => {
    settle(world, now)
    return airStatsOfFleet(world, query, now).map(presentFleetStats)
  },
} satisfies Partial<Handlers>
