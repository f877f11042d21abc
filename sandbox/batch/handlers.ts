import { page, type Handlers } from '../http/handler.ts'
import { reading, removing } from '../traits.ts'
import { batchGroups, createGroup, presentGroup, updateGroup } from './groups.ts'
import { createJob, deleteGroup, jobOf, jobPage, presentJob } from './jobs.ts'
import { presentTask, taskPage } from './tasks.ts'

export const batchHandlers = {
  ...reading(
    { ...batchGroups, present: presentGroup },
    { list: 'listBatchGroups', get: 'getBatchGroup' },
  ),
  ...removing(deleteGroup, 'deleteBatchGroup'),
  createBatchGroup: (call) => presentGroup(call, createGroup(call, call.body)),
  updateBatchGroup: (call) =>
    presentGroup(call, updateGroup(call, call.path.batch_group_id, call.body)),
  listBatchJobs: (call) =>
    page(jobPage(call, call.path.batch_group_id, call.query), (job) => presentJob(call, job)),
  createBatchJob: (call) =>
    presentJob(call, createJob(call, call.path.batch_group_id, call.body, call)),
  getBatchJob: (call) => presentJob(call, jobOf(call, call.path.batch_group_id, call.path.job_id)),
  listTasksOfBatchJob: (call) => {
    const { jobId, method } = jobOf(call, call.path.batch_group_id, call.path.job_id)
    return page(taskPage(call.world, jobId, call.query), (task) => presentTask(method, task))
  },
} satisfies Partial<Handlers>
