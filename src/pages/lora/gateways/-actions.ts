import { t } from '@lingui/core/macro'
import { IconAffiliate, IconUnlink } from '@tabler/icons-react'
import type { LoraGateway } from '../../../api/generated/models/loraGateway.ts'
import * as op from '../../../api/generated/operations.ts'
import { defineAction, type Allowed } from '../../../components/action/action.ts'
import { back } from '../../../components/action/undo.ts'
import { late } from '../../../components/feedback/late.tsx'
import { custom } from '../../../components/form/fields.ts'
import { judgeDevice } from '../../../components/resource/judge-device.ts'
import { tagActions } from '../../../components/resource/tag-actions.ts'
import { terminationActions } from '../../../components/resource/termination-actions.ts'
import { gateway } from './-resource.tsx'

const NetworkSetInput = late(() =>
  import('../-parts/NetworkSet.tsx').then((all) => all.NetworkSetInput),
)

/** A gateway of the shared service serves everybody, and joins no set. */
function joinable(one: LoraGateway, networkSetId?: string): Allowed {
  const verdict = judgeDevice(one, 'setNetworkSet')
  if (!verdict.allowed) return verdict
  if (one.owned === false) {
    return { allowed: false, reason: t`Only a gateway that you own can be in a network set.` }
  }
  return networkSetId !== undefined && networkSetId === one.networkSetId
    ? { allowed: false, reason: t`It is in that network set already.` }
    : verdict
}

/** Back into the set that it was in, or out of every set. */
const undo = (one: LoraGateway) =>
  one.networkSetId
    ? back(op.setLoraNetworkSet, {
        path: gateway.path(one),
        body: { networkSetId: one.networkSetId },
      })
    : back(op.unsetLoraNetworkSet, { path: gateway.path(one) })

const setNetworkSet = defineAction(gateway, {
  id: 'set-network-set',
  section: 'connection',
  pair: 'network-set',
  operation: op.setLoraNetworkSet,
  icon: IconAffiliate,
  label: t`Change network set`,
  title: (what) => t`Change network set of ${what}`,
  allowed: (one: LoraGateway, values?: { networkSetId: string }) =>
    joinable(one, values?.networkSetId || undefined),
  fields: {
    networkSetId: custom({
      label: t`Network set`,
      initial: '',
      required: t`Choose a network set.`,
      Input: NetworkSetInput,
    }),
  },
  call: (one, { networkSetId }) => ({ path: gateway.path(one), body: { networkSetId } }),
  undo,
  done: (what) => t`Network set of ${what} changed`,
})

const unsetNetworkSet = defineAction(gateway, {
  id: 'unset-network-set',
  section: 'connection',
  pair: 'network-set',
  operation: op.unsetLoraNetworkSet,
  icon: IconUnlink,
  label: t`Remove from network set`,
  short: t`Remove`,
  title: (what) => t`Remove ${what} from the network set`,
  consequence: () => t`Devices that use the set are no longer served by it.`,
  allowed: (one) => judgeDevice(one, 'unsetNetworkSet'),
  call: (one) => ({ path: gateway.path(one) }),
  undo,
  done: (what) => t`${what} removed from the network set`,
})

/** Everything one can do to a LoRaWAN gateway. */
export const gatewayActions = [
  setNetworkSet,
  unsetNetworkSet,
  ...tagActions(gateway, { put: op.putLoraGatewayTags, remove: op.deleteLoraGatewayTag }),
  ...terminationActions(
    gateway,
    {
      on: op.enableTerminationOnLoraGateway,
      off: op.disableTerminationOnLoraGateway,
      terminate: op.terminateLoraGateway,
    },
    t`A terminated gateway can never be used again, and it leaves its network set.`,
  ),
]
