import { taskPath, type BatchMethod } from '../../src/domain/batch/methods.ts'
import { dayMs, minuteMs } from '../../src/domain/time.ts'
import { rowsWhere } from '../db/rows.ts'
import { notFound } from '../http/errors.ts'
import { presentSim } from '../sim/present.ts'
import type { SimRow } from '../sim/sims.ts'
import type { World } from '../world.ts'
import { seededId } from './groups.ts'
import type { BatchJob } from './jobs.ts'
import { taskMs } from './pace.ts'
import { insertTask, waiting } from './tasks.ts'

/** A job of the past: what it did to SIMs that are so today, and which of its calls failed. */
interface Past {
  readonly group: string
  readonly name: string
  readonly method: BatchMethod
  readonly daysAgo: number
  readonly sims: readonly SimRow[]
  readonly body?: (sim: SimRow) => unknown
  /** Places (from 0) of calls that named a SIM which does not exist. */
  readonly wrong?: readonly number[]
  readonly abortOnFailure?: boolean
}

/** A job that is done, one of which some calls failed, one that was aborted; with their tasks. */
export function seedJobs(world: World, seededTime: number): BatchJob[] {
  const some = (condition: string, most: number) =>
    rowsWhere<SimRow>(world, 'sims', `${condition} ORDER BY no LIMIT ?`, most)
  const past: readonly Past[] = [
    {
      group: 'Rollout',
      name: 'Activate the first 500',
      method: 'activateSim',
      daysAgo: 23,
      sims: some("status = 'active'", 500),
    },
    {
      group: 'Rollout',
      name: 'Into their group',
      method: 'setSimGroup',
      daysAgo: 22,
      sims: some('group_id IS NOT NULL', 100),
      body: ({ groupId }) => ({ groupId }),
      wrong: [17, 40, 83],
    },
    {
      group: 'Housekeeping',
      name: 'Tags',
      method: 'putSimTags',
      daysAgo: 11,
      sims: some("tags <> '{}'", 60),
      body: ({ tags }) =>
        Object.entries(JSON.parse(tags) as Record<string, string>)
          .slice(0, 1)
          .map(([tagName, tagValue]) => ({ tagName, tagValue })),
      wrong: [12],
      abortOnFailure: true,
    },
  ]
  return past.map((one) => seedJob(world, Math.floor(seededTime), one))
}

function seedJob(world: World, seededTime: number, past: Past): BatchJob {
  const { group, name, method, daysAgo, sims, body, wrong = [], abortOnFailure = false } = past
  const jobId = seededId(world, name)
  const createdTime = seededTime - daysAgo * dayMs + 3 * minuteMs
  let [done, errors, at] = [0, 0, createdTime]
  for (const [no, sim] of sims.entries()) {
    const simId = wrong.includes(no) ? `${sim.simId.slice(0, 6)}${'0'.repeat(13)}` : sim.simId
    const path = taskPath(method, simId)
    const task = { jobId, no, path, body: body ? JSON.stringify(body(sim)) : null }
    if (abortOnFailure && errors > 0) {
      insertTask(world, { ...task, ...waiting })
      continue
    }
    const startedTime = at
    at += taskMs
    done += 1
    const times = { startedTime, finishedTime: at }
    if (simId === sim.simId) {
      const answer = JSON.stringify(presentSim(world, sim, seededTime))
      insertTask(world, { ...task, statusCode: 200, answer, ...times })
      continue
    }
    errors += 1
    const { code, messages } = notFound('Sim', simId)
    const answer = JSON.stringify({ code, message: messages.en })
    insertTask(world, { ...task, statusCode: 404, answer, ...times })
  }
  return {
    jobId,
    batchGroupId: seededId(world, group),
    jobName: name,
    description: '',
    method,
    abortOnFailure,
    creator: { userName: null, permissions: [], address: '' },
    tasks: sims.length,
    done,
    errors,
    createdTime,
    updatedTime: at,
    finishedTime: at,
  }
}
