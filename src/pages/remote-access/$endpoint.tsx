import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { ensureOne } from '../../api/reading.ts'
import { PageBody } from '../../components/detail/Section.tsx'
import { Facts } from '../../components/resource/Facts.tsx'
import { NoSuch, ResourceFailure } from '../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../components/resource/ResourcePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { useResource } from '../../components/resource/useResource.ts'
import { accessActions } from './-actions.tsx'
import { AccessCard } from './-parts/AccessCard.tsx'
import { access } from './-resource.tsx'

export const Route = createFileRoute('/remote-access/$endpoint')({
  ...titled(t`Remote access`),
  loader: ({ context, params }) => ensureOne(context.queryClient, access, params.endpoint),
  errorComponent: (failure) => (
    <ResourceFailure resource={access} missing={missing()} {...failure} />
  ),
  component: AccessPage,
})

const missing = () => ({
  title: t`This remote access is not open`,
  text: t`It has expired or was deleted. Open another one to get to the device.`,
})

function AccessPage() {
  const { endpoint } = Route.useParams()
  const item = useResource(access, endpoint)
  if (!item) return <NoSuch resource={access} missing={missing()} />
  return (
    <ResourcePage
      resource={access}
      item={item}
      actions={accessActions}
      buttons={{ plain: ['delete'] }}
    >
      <PageBody>
        <AccessCard access={item} />
        <Facts facts={access.facts} item={item} title={t`Remote access`} />
      </PageBody>
    </ResourcePage>
  )
}
