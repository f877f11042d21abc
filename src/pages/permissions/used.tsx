import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { titled } from '../../components/resource/routes.ts'
import { UsedPermission } from './-used/UsedPermission.tsx'
import { usedSearch } from './-used/search.ts'

export const Route = createFileRoute('/permissions/used')({
  ...titled(t`Least permission`),
  validateSearch: usedSearch,
  loader: async () => (await import('../../api/operations.ts')).findOperation,
  component: UsedPage,
})

function UsedPage() {
  const find = Route.useLoaderData()
  const search = Route.useSearch()
  return (
    <>
      <DetailHeader
        trail={[{ label: t`Your calls`, link: { to: '/operations/calls' } }]}
        title={t`Least permission`}
      />
      <PageBody>
        <UsedPermission search={search} find={find} />
      </PageBody>
    </>
  )
}
