import { t } from '@lingui/core/macro'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { Guard } from '../../../components/feedback/Guard.tsx'
import { addable } from '../../../domain/sim/additional.ts'
import { ProfileSection } from '../-detail/ProfileSection.tsx'
import { addSubscription } from '../-subscription-actions.ts'
import { subscriptionActions, subscriptionsOf } from './actions.ts'
import { isUnderWay, OtaSteps } from './OtaSteps.tsx'
import { VirtualPanel } from './VirtualPanel.tsx'

/** All subscriptions of a SIM by profile, what is on its way to it, and its virtual SIM. */
export function Subscriptions({ sim }: { readonly sim: Sim }) {
  const all = subscriptionsOf(sim)
  const find = (imsi: string) => all.find((one) => one.imsi === imsi) ?? null
  return (
    <Section
      title={t`Subscriptions`}
      actions={
        addable(sim).length > 0 && <ActionButton action={addSubscription} resources={[sim]} />
      }
    >
      <ActionProvider actions={subscriptionActions} find={find}>
        {Object.keys(sim.profiles ?? {}).map((iccid) => (
          <ProfileSection key={iccid} sim={sim} iccid={iccid} all={all} />
        ))}
        {all.filter(isUnderWay).map((one) => (
          <Guard key={one.imsi}>
            <OtaSteps of={one} />
          </Guard>
        ))}
        <VirtualPanel sim={sim} all={all} />
      </ActionProvider>
    </Section>
  )
}
