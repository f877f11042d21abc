import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetSimSuspense } from '../../../api/generated/client/sim/sim.ts'
import { deleteSimTag, putSimTags } from '../../../api/generated/operations.ts'
import { PageBody, Section } from '../../../components/detail/Section.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { Facts } from '../../../components/resource/Facts.tsx'
import { ResourceTags } from '../../../components/resource/ResourceTags.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { limitFacts } from '../-more-facts.tsx'
import { Subscriptions } from '../-subscriptions/Subscriptions.tsx'
import { TestingPanel } from '../-subscriptions/TestingPanel.tsx'

const SimHandlers = late(() =>
  import('../../event-handlers/-reach/SimHandlers.tsx').then((all) => all.SimHandlers),
)

export const Route = createFileRoute('/sims/$simId/settings')({
  ...titled(t`Settings`),
  component: SimSettings,
})

function SimSettings() {
  const { simId } = Route.useParams()
  const { data: sim } = useGetSimSuspense(simId).data
  return (
    <PageBody>
      <Section title={t`Tags`}>
        <ResourceTags
          tags={sim.tags}
          path={{ sim_id: simId }}
          put={putSimTags}
          remove={deleteSimTag}
        />
      </Section>
      <Section title={t`Expiry and locks`}>
        <Facts facts={limitFacts} item={sim} />
      </Section>
      {sim.status === 'testing' && <TestingPanel simId={simId} />}
      <Subscriptions sim={sim} />
      <SimHandlers sim={sim} />
    </PageBody>
  )
}
