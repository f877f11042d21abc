import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { text } from '../../components/form/fields.ts'
import { CreatePage } from '../../components/resource/CreatePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { group } from './-resource.tsx'

export const Route = createFileRoute('/groups/new')({
  ...titled(t`Create a group`),
  component: NewGroup,
})

function NewGroup() {
  return (
    <CreatePage
      resource={group}
      operation={op.createGroup}
      title={t`Create a group`}
      label={t`Create group`}
      fields={{
        name: text({
          label: t`Name`,
          hint: t`SIMs in a group share its settings: network, data services, metadata.`,
          required: t`Enter a name for the group.`,
        }),
      }}
      call={({ name }) => ({ body: { tags: { name } } })}
      made={({ groupId = '' }) => ({ to: '/groups/$groupId', params: { groupId } })}
    />
  )
}
