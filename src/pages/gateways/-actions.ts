import { t } from '@lingui/core/macro'
import { IconPlugConnectedX, IconStack2 } from '@tabler/icons-react'
import type { VirtualPrivateGateway } from '../../api/generated/models/virtualPrivateGateway.ts'
import * as op from '../../api/generated/operations.ts'
import { allowedUnless, defineAction } from '../../components/action/action.ts'
import { custom } from '../../components/form/fields.ts'
import { tagActions } from '../../components/resource/tag-actions.ts'
import { airNamespace, usingBody } from '../../domain/gateways/group-use.ts'
import { canTerminate } from '../../domain/gateways/status.ts'
import { gatewayReason } from '../../words/gateways.ts'
import { EndDetails } from './-parts/EndDetails.tsx'
import { GroupInput } from './-parts/GroupInput.tsx'
import { privateGateway } from './-resource.tsx'

const letUse = defineAction(privateGateway, {
  id: 'let-use',
  section: 'connection',
  single: true,
  operation: op.putConfigurationParameters,
  icon: IconStack2,
  label: t`Let a group use it`,
  title: (what) => t`Let a group use ${what}`,
  consequence: () =>
    t`SIMs of the group go through it from their next session on. Another gateway that the group names is replaced.`,
  allowed: (one) => allowedUnless(gatewayReason(one)),
  fields: {
    groupId: custom<string, VirtualPrivateGateway>({
      label: t`Group`,
      initial: '',
      required: t`Choose a group.`,
      Input: GroupInput,
    }),
  },
  call: ({ vpgId = '' }, { groupId }) => ({
    path: { group_id: groupId, namespace: airNamespace },
    body: usingBody(vpgId),
  }),
  done: (what) => t`The group uses ${what}`,
})

const terminate = defineAction(privateGateway, {
  id: 'terminate',
  section: 'danger',
  operation: op.terminateVirtualPrivateGateway,
  icon: IconPlugConnectedX,
  label: t`Terminate`,
  title: (what) => t`Terminate ${what}`,
  consequence: () => t`A terminated private gateway never comes back, nor do its addresses.`,
  Details: EndDetails,
  confirm: 'type',
  danger: true,
  allowed: (one) => allowedUnless(canTerminate(one) ? undefined : gatewayReason(one)),
  call: (one) => ({ path: privateGateway.path(one) }),
  isDone: (one) => !canTerminate(one),
  done: (what) => t`Termination of ${what} begun`,
})

/** Everything one can do to a private gateway as a whole; what its tabs are about is done there. */
export const gatewayActions = [
  letUse,
  ...tagActions(privateGateway, {
    put: op.updateVirtualPrivateGatewayTags,
    remove: op.deleteVirtualPrivateGatewayTag,
  }),
  terminate,
]
