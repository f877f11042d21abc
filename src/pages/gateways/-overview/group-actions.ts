import { t } from '@lingui/core/macro'
import { IconUnlink } from '@tabler/icons-react'
import * as op from '../../../api/generated/operations.ts'
import { allowedUnless, defineAction } from '../../../components/action/action.ts'
import { back } from '../../../components/action/undo.ts'
import {
  airNamespace,
  gatewayOfGroup,
  notUsingBody,
  usingBody,
} from '../../../domain/gateways/group-use.ts'
import { group } from '../../groups/-resource.tsx'

const pathOf = ({ groupId = '' }: { readonly groupId?: string }) => ({
  group_id: groupId,
  namespace: airNamespace,
})

/** Takes a gateway from a group: a change of the group's settings. */
export const stopUsing = defineAction(group, {
  id: 'stop-using',
  operation: op.putConfigurationParameters,
  icon: IconUnlink,
  label: t`Stop using`,
  title: (what) => t`Stop using the private gateway for ${what}`,
  consequence: () =>
    t`SIMs of the group go through the gateway that all share from their next session on.`,
  allowed: ({ configuration }) =>
    allowedUnless(gatewayOfGroup(configuration) ? undefined : t`It uses no private gateway.`),
  call: (one) => ({ path: pathOf(one), body: notUsingBody() }),
  undo: (one) => {
    const vpgId = gatewayOfGroup(one.configuration)
    return vpgId === undefined
      ? undefined
      : back(op.putConfigurationParameters, { path: pathOf(one), body: usingBody(vpgId) })
  },
  done: (what) => t`${what} uses no private gateway`,
})
