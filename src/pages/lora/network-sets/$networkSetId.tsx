import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetLoraNetworkSetSuspense } from '../../../api/generated/client/lora-network-set/lora-network-set.ts'
import { ensureOne } from '../../../api/reading.ts'
import { PageBody, Section } from '../../../components/detail/Section.tsx'
import { Facts } from '../../../components/resource/Facts.tsx'
import { ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { networkSetActions } from './-actions.ts'
import { SetGateways } from './-SetGateways.tsx'
import { networkSet } from './-resource.tsx'

export const Route = createFileRoute('/lora/network-sets/$networkSetId')({
  ...titled(t`Network set`),
  loader: ({ context, params }) => ensureOne(context.queryClient, networkSet, params.networkSetId),
  errorComponent: (failure) => <ResourceFailure resource={networkSet} {...failure} />,
  component: NetworkSetPage,
})

function NetworkSetPage() {
  const { networkSetId } = Route.useParams()
  const { data: item } = useGetLoraNetworkSetSuspense(networkSetId).data
  return (
    <ResourcePage
      resource={networkSet}
      item={item}
      actions={networkSetActions}
      buttons={{ primary: 'add-permission', plain: ['delete'] }}
    >
      <PageBody wide>
        <Facts facts={networkSet.facts} item={item} title={t`Network set`} />
        <Section title={t`Gateways`}>
          <SetGateways networkSetId={networkSetId} />
        </Section>
      </PageBody>
    </ResourcePage>
  )
}
