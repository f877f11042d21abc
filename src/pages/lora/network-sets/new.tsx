import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../../api/generated/operations.ts'
import { text } from '../../../components/form/fields.ts'
import { CreatePage } from '../../../components/resource/CreatePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { nameKey } from '../../../domain/tags.ts'
import { networkSet } from './-resource.tsx'

export const Route = createFileRoute('/lora/network-sets/new')({
  ...titled(t`Create a network set`),
  component: NewNetworkSet,
})

function NewNetworkSet() {
  return (
    <CreatePage
      resource={networkSet}
      operation={op.createLoraNetworkSet}
      title={t`Create a network set`}
      label={t`Create network set`}
      fields={{
        name: text({ label: t`Name`, required: t`Enter a name for the network set.` }),
      }}
      call={({ name }) => ({ body: { tags: { [nameKey]: name } } })}
      made={({ networkSetId = '' }) => ({
        to: '/lora/network-sets/$networkSetId',
        params: { networkSetId },
      })}
    />
  )
}
