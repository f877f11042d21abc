import { t } from '@lingui/core/macro'
import { IconUserMinus, IconUserPlus } from '@tabler/icons-react'
import type { LoraNetworkSet } from '../../../api/generated/models/loraNetworkSet.ts'
import * as op from '../../../api/generated/operations.ts'
import { defineAction } from '../../../components/action/action.ts'
import { back } from '../../../components/action/undo.ts'
import { choice, text } from '../../../components/form/fields.ts'
import { tagActions } from '../../../components/resource/tag-actions.ts'
import { deleteAction } from '../../../components/resource/termination-actions.ts'
import { judgeSet, networkSet } from './-resource.tsx'

const addPermission = defineAction(networkSet, {
  id: 'add-permission',
  pair: 'sharing',
  operation: op.addPermissionToLoraNetworkSet,
  icon: IconUserPlus,
  label: t`Share`,
  short: t`Share`,
  title: (what) => t`Share ${what}`,
  consequence: () => t`Devices of that operator may then use the gateways of the set.`,
  allowed: judgeSet,
  fields: {
    operatorId: text({
      label: t`Operator ID`,
      look: 'code',
      required: t`Enter an operator ID.`,
      problem: (id) => (/^OP\d{10}$/.test(id) ? undefined : t`Enter OP and 10 digits.`),
    }),
  },
  call: (set, { operatorId }) => ({ path: networkSet.path(set), body: { operatorId } }),
  undo: (set, { operatorId }) =>
    set.allowedOperators?.includes(operatorId)
      ? undefined
      : back(op.revokePermissionFromLoraNetworkSet, {
          path: networkSet.path(set),
          body: { operatorId },
        }),
  done: (what) => t`${what} shared`,
})

const revokePermission = defineAction(networkSet, {
  id: 'revoke-permission',
  pair: 'sharing',
  operation: op.revokePermissionFromLoraNetworkSet,
  icon: IconUserMinus,
  label: t`Stop sharing`,
  short: t`Stop sharing`,
  title: (what) => t`Stop sharing ${what}`,
  consequence: () => t`Devices of that operator no longer use the gateways of the set.`,
  allowed: (set: LoraNetworkSet) => {
    const verdict = judgeSet(set)
    return verdict.allowed && !set.allowedOperators?.length
      ? { allowed: false, reason: t`It is shared with nobody.` }
      : verdict
  },
  fields: {
    operatorId: choice<LoraNetworkSet>({
      label: t`Operator ID`,
      required: t`Choose an operator.`,
      initial: ([only, second]) => (second ? '' : (only?.allowedOperators?.[0] ?? '')),
      options: (sets) =>
        [...new Set(sets.flatMap(({ allowedOperators }) => allowedOperators ?? []))].map((id) => ({
          value: id,
          label: id,
        })),
    }),
  },
  call: (set, { operatorId }) => ({ path: networkSet.path(set), body: { operatorId } }),
  undo: (set, { operatorId }) =>
    back(op.addPermissionToLoraNetworkSet, { path: networkSet.path(set), body: { operatorId } }),
  done: (what) => t`${what} no longer shared`,
})

/** Everything one can do to a network set. */
export const networkSetActions = [
  addPermission,
  revokePermission,
  ...tagActions(networkSet, {
    put: op.putLoraNetworkSetTags,
    remove: op.deleteLoraNetworkSetTag,
  }),
  deleteAction(networkSet, op.deleteLoraNetworkSet, {
    allowed: judgeSet,
    consequence: () =>
      t`It is gone for good. A set that gateways or groups still use cannot be deleted.`,
  }),
]
