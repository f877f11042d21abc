import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { text } from '../../components/form/fields.ts'
import { CreatePage } from '../../components/resource/CreatePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { isSoraletId } from '../../domain/orbit/limits.ts'
import { soralet } from './-resource.tsx'

export const Route = createFileRoute('/soralets/new')({
  ...titled(t`Create a Soralet`),
  component: NewSoralet,
})

function NewSoralet() {
  return (
    <CreatePage
      resource={soralet}
      operation={op.createSoralet}
      title={t`Create a Soralet`}
      label={t`Create Soralet`}
      fields={{
        soraletId: text({
          label: t`Soralet ID`,
          look: 'code',
          required: t`Enter an ID for the Soralet.`,
          problem: (id) =>
            isSoraletId(id)
              ? undefined
              : t`Use letters without accents, digits, hyphens and underscores, 100 at most.`,
          hint: t`Groups name it by this. It cannot be changed later.`,
        }),
        description: text({ label: t`Description` }),
      }}
      call={({ soraletId, description }) => ({
        body: { soraletId, ...(description && { description }) },
      })}
      made={(_, { soraletId }) => ({ to: '/soralets/$soraletId', params: { soraletId } })}
    />
  )
}
