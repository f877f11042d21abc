import { plural, t } from '@lingui/core/macro'
import { IconAlignLeft, IconPencil } from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import { defineAction, type Action } from '../../components/action/action.ts'
import { back } from '../../components/action/undo.ts'
import { text } from '../../components/form/fields.ts'
import { deleteAction } from '../../components/resource/termination-actions.ts'
import { longestBatchName, longestBatchText } from '../../domain/batch/methods.ts'
import { batchGroup, type BatchGroup } from './-resource.tsx'

/** What is wrong with a text for its length; both limits are of characters. */
export const lengthProblem = (most: number) => (value: string) =>
  value.length > most
    ? t`Shorten it to ${plural(most, { one: '# character', other: '# characters' })}.`
    : undefined

/** Everything one can do to a batch group. */
export const batchGroupActions: readonly Action<BatchGroup>[] = [
  defineAction(batchGroup, {
    id: 'rename',
    operation: op.updateBatchGroup,
    icon: IconPencil,
    label: t`Rename`,
    title: (what) => t`Rename ${what}`,
    single: true,
    fields: {
      batchGroupName: text<BatchGroup>({
        label: t`Name`,
        initial: ([only]) => only?.batchGroupName ?? '',
        selects: true,
        required: t`Enter a name.`,
        problem: lengthProblem(longestBatchName),
      }),
    },
    call: (group, body) => ({ path: batchGroup.path(group), body }),
    undo: (group) =>
      back(op.updateBatchGroup, {
        path: batchGroup.path(group),
        body: { batchGroupName: group.batchGroupName ?? '' },
      }),
    done: (what) => t`${what} renamed`,
  }),
  defineAction(batchGroup, {
    id: 'describe',
    operation: op.updateBatchGroup,
    icon: IconAlignLeft,
    label: t`Change description`,
    title: (what) => t`Change description of ${what}`,
    single: true,
    fields: {
      description: text<BatchGroup>({
        label: t`Description`,
        initial: ([only]) => only?.description ?? '',
        lines: 3,
        problem: lengthProblem(longestBatchText),
      }),
    },
    call: (group, body) => ({ path: batchGroup.path(group), body }),
    undo: (group) =>
      back(op.updateBatchGroup, {
        path: batchGroup.path(group),
        body: { description: group.description ?? '' },
      }),
    done: (what) => t`Description of ${what} changed`,
  }),
  deleteAction(batchGroup, op.deleteBatchGroup, {
    allowed: ({ isBusy }) =>
      isBusy
        ? { allowed: false, reason: t`A job of it is running. Wait until it is over.` }
        : { allowed: true },
    consequence: () =>
      t`Its jobs are deleted with it, and what each task was answered. What they did to SIMs stays.`,
  }),
]
