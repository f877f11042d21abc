import { plural, t } from '@lingui/core/macro'
import type { BatchJobResponse } from '../../api/generated/models/batchJobResponse.ts'
import type { Tone } from '../../components/detail/StatusBadge.tsx'
import type { BatchMethod } from '../../domain/batch/methods.ts'
import type { TaskFlaw } from '../../domain/batch/task-list.ts'
import { labels } from '../../words/label.ts'
import type { Noun } from '../../words/noun.ts'

/** What batch groups are called. Apart from the resource: the page that makes one shows none. */
export const groupNoun: Noun = {
  title: t`Batches`,
  one: t`batch group`,
  many: t`batch groups`,
  counted: (count) => plural(count, { one: '# batch group', other: '# batch groups' }),
}

export const jobNoun: Noun = {
  title: t`Batches`,
  one: t`job`,
  many: t`jobs`,
  counted: (count) => plural(count, { one: '# job', other: '# jobs' }),
}

/** What each method does to a SIM. */
export const methodLabels: Readonly<Record<BatchMethod, string>> = {
  activateSim: t`Activate`,
  deactivateSim: t`Deactivate`,
  setSimToStandby: t`Set to standby`,
  suspendSim: t`Suspend`,
  setSimGroup: t`Put into a group`,
  unsetSimGroup: t`Remove from group`,
  putSimTags: t`Set tags`,
  putVirtualPrivateGatewayIpAddressMapEntry: t`Assign a fixed IP address`,
}

const jobStatus = labels({
  pending: t`Waiting`,
  running: t`Running`,
  completed: t`Completed`,
  failed: t`Failed in part`,
  aborted: t`Aborted`,
})

const tones: Readonly<Record<string, Tone>> = {
  pending: 'inactive',
  running: 'standby',
  completed: 'active',
  failed: 'suspended',
  aborted: 'terminated',
  success: 'active',
  error: 'suspended',
}

/** How a job stands, as a badge shows it. */
export function jobBadge({ status }: BatchJobResponse): { tone: Tone; label: string } {
  return { tone: tones[status ?? ''] ?? 'unknown', label: jobStatus(status) }
}

const taskStatus = labels({
  pending: t`Not done`,
  success: t`Done`,
  error: t`Failed`,
})

/** How a task stands, as a badge shows it. */
export function taskBadge(status: string | undefined): { tone: Tone; label: string } {
  return { tone: tones[status ?? ''] ?? 'unknown', label: taskStatus(status) }
}

const flaws: Readonly<Record<TaskFlaw, string>> = {
  simId: t`There is no SIM ID: a number of 15, 19, 20 or 32 digits.`,
  rounded: t`A spreadsheet has rounded the number. Make its column text, and enter it anew.`,
  twice: t`It stands in a line before.`,
  group: t`There is no group ID. Choose a group, or name one in the column groupId.`,
  noTags: t`There is no tag. Each column beside simId is a tag, its heading the tag’s name.`,
  tagKey: t`The heading of a column cannot be a tag’s name.`,
  vpg: t`There is no VPG ID.`,
  address: t`There is no IPv4 address.`,
  imsi: t`There is no IMSI: a number of 15 digits.`,
}

/** Why a line cannot be a task. */
export const flawText = (flaw: TaskFlaw): string => flaws[flaw]
