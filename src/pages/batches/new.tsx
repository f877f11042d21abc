import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { text } from '../../components/form/fields.ts'
import { CreatePage } from '../../components/resource/CreatePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { longestBatchName, longestBatchText } from '../../domain/batch/methods.ts'
import { lengthProblem } from './-actions.ts'
import { groupNoun } from './-words.ts'

export const Route = createFileRoute('/batches/new')({
  ...titled(t`Create a batch group`),
  component: NewBatchGroup,
})

function NewBatchGroup() {
  return (
    <CreatePage
      resource={{ noun: groupNoun, to: '/batches' }}
      operation={op.createBatchGroup}
      title={t`Create a batch group`}
      label={t`Create batch group`}
      fields={{
        batchGroupName: text({
          label: t`Name`,
          required: t`Enter a name.`,
          problem: lengthProblem(longestBatchName),
        }),
        description: text({
          label: t`Description`,
          lines: 3,
          problem: lengthProblem(longestBatchText),
        }),
      }}
      call={({ batchGroupName, description }) => ({
        body: { batchGroupName, ...(description && { description }) },
      })}
      made={({ batchGroupId = '' }) => ({
        to: '/batches/$groupId',
        params: { groupId: batchGroupId },
      })}
    />
  )
}
