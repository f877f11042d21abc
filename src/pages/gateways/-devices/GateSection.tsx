import { t } from '@lingui/core/macro'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import * as fact from '../../../components/list/facts.tsx'
import { Facts } from '../../../components/resource/Facts.tsx'
import { supports } from '../../../domain/gateways/types.ts'
import { gateActions } from './gate-actions.ts'

const words = { yes: t`On`, no: t`Off` }

const facts = [
  fact.yesNo('gate', t`Gate`, (one: VirtualPrivateGateway) => one.gateOpened, {
    words: { yes: t`Open`, no: t`Closed` },
  }),
  fact.custom('vxlan', t`VXLAN ID`, {
    edits: ['set-vxlan'],
    text: ({ gateVxlanId }: VirtualPrivateGateway) => String(gateVxlanId ?? ''),
    cell: ({ gateVxlanId }) => <Mono>{String(gateVxlanId ?? '')}</Mono>,
  }),
  fact.yesNo(
    'separator',
    t`Privacy separator`,
    (one: VirtualPrivateGateway) => one.gatePrivacySeparatorEnabled,
    { words, edits: ['separate', 'join'] },
  ),
  fact.identifier(
    'subnet',
    t`Device subnet`,
    (one: VirtualPrivateGateway) => one.deviceSubnetCidrRange,
  ),
]

/** Whether hosts of one's own can join the devices' network, and how. */
export function GateSection({ gateway }: { readonly gateway: VirtualPrivateGateway }) {
  const { open, close } = gateActions
  const canClose = supports(gateway.type, 'closedGate')
  return (
    <Section
      title={t`Gate`}
      actions={
        (canClose || !gateway.gateOpened) && (
          <ActionButton action={gateway.gateOpened ? close : open} resources={[gateway]} />
        )
      }
    >
      <Facts facts={facts} item={gateway} title="" />
    </Section>
  )
}
