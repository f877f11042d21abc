import { dayMs } from '../time.ts'
import { decoded } from '../web-address.ts'

/** What jobs can do, one kind each (`createBatchJob`): operations by id, as their path and HTTP method. */
const operations = {
  activateSim: ['POST', '/sims/{sim_id}/activate'],
  deactivateSim: ['POST', '/sims/{sim_id}/deactivate'],
  setSimToStandby: ['POST', '/sims/{sim_id}/set_to_standby'],
  suspendSim: ['POST', '/sims/{sim_id}/suspend'],
  setSimGroup: ['POST', '/sims/{sim_id}/set_group'],
  unsetSimGroup: ['POST', '/sims/{sim_id}/unset_group'],
  putSimTags: ['PUT', '/sims/{sim_id}/tags'],
  putVirtualPrivateGatewayIpAddressMapEntry: [
    'POST',
    '/virtual_private_gateways/{vpg_id}/ip_address_map',
  ],
} as const

export type BatchMethod = keyof typeof operations

export const batchMethods = Object.keys(operations) as readonly BatchMethod[]

/** Whether jobs can do an operation. */
export const isBatchMethod = (operation: string | null): operation is BatchMethod =>
  batchMethods.some((method) => method === operation)

/** The operation of a method as the catalogue has it: HTTP method, and path below `/v1`. */
export function operationOf(method: BatchMethod) {
  const [http, path] = operations[method]
  return { http, path } as const
}

/** Tasks of one job. */
export const mostTasks = 10_000
/** Characters of a group's or a job's name and description. */
export const longestBatchName = 100
export const longestBatchText = 500
/** Milliseconds that a job is kept from its creation on. */
export const keptMs = 32 * dayMs

/** A call that a task makes, as the API takes it. */
export interface TaskRequest {
  readonly path: string
  readonly method: string
  readonly body?: unknown
}

/** The path of a task, cut at its one variable. */
const shapes = batchMethods.map((id) => {
  const { http, path } = operationOf(id)
  const [before = '', after = ''] = path.split(/\{[^}]+\}/)
  return { id, http, before: `/v1${before}`, after }
})

/** The path of a task that calls a method for the thing with this id. */
export function taskPath(method: BatchMethod, id: string): string {
  return `/v1${operationOf(method).path.replace(/\{[^}]+\}/, encodeURIComponent(id))}`
}

/** The method that a task calls, and for which thing; undefined for a call that no job can make. */
export function readTask({
  path,
  method,
}: TaskRequest): { readonly method: BatchMethod; readonly id: string } | undefined {
  for (const { id, http, before, after } of shapes) {
    const fits = method === http && path.startsWith(before) && path.endsWith(after)
    const middle = fits ? path.slice(before.length, path.length - after.length) : ''
    if (middle !== '' && !/[/?#]/.test(middle)) return { method: id, id: decoded(middle) }
  }
  return undefined
}

/** Why tasks cannot be a job. */
export type JobFlaw =
  | { readonly kind: 'none' | 'tooMany' }
  /** The task at `index` calls what no job can, or something else than the first. */
  | { readonly kind: 'unsupported' | 'mixed'; readonly index: number }

/** The one method of a job's tasks, or why they cannot be a job. */
export function methodOfJob(requests: readonly TaskRequest[]): BatchMethod | JobFlaw {
  if (requests.length > mostTasks) return { kind: 'tooMany' }
  let method: BatchMethod | undefined
  for (const [index, request] of requests.entries()) {
    const read = readTask(request)
    if (!read) return { kind: 'unsupported', index }
    method ??= read.method
    if (read.method !== method) return { kind: 'mixed', index }
  }
  return method ?? { kind: 'none' }
}
