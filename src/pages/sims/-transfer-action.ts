import { t } from '@lingui/core/macro'
import { IconArrowsExchange } from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import { defineAction } from '../../components/action/action.ts'
import { text } from '../../components/form/fields.ts'
import { isOperatorId } from '../../domain/ids.ts'
import { primaryImsi } from '../../domain/sim/sim.ts'
import { allowed } from '../../words/sim.ts'
import { keepOutgoing } from '../transfers/-kept.ts'
import { sim } from './-resource.tsx'

/** Gives SIMs to another operator, all of them by one token, which the page of transfers shows. */
export const transferAction = defineAction(sim, {
  id: 'transfer',
  section: 'danger',
  operation: op.issueSubscriberTransferToken,
  icon: IconArrowsExchange,
  label: t`Transfer to another operator`,
  title: (what) => t`Transfer ${what}`,
  consequence: () =>
    t`The other operator has 24 hours to accept. Until then you can cancel, and the SIMs can do nothing. What is accepted is theirs for good: group, tags, expiry, locks and history are lost with it.`,
  together: true,
  confirm: 'type',
  danger: true,
  allowed: (one) => allowed(one, 'transfer'),
  fields: {
    operatorId: text({
      label: t`Operator ID of the destination`,
      look: 'code',
      api: 'transferDestinationOperatorId',
      hint: t`OP and ten digits. Its owner sees it in the console.`,
      read: (written) => written.trim().toUpperCase(),
      required: t`Enter the operator ID.`,
      problem: (id) =>
        isOperatorId(id) ? undefined : t`An operator ID is OP followed by ten digits.`,
    }),
    email: text({
      label: t`Email address of the destination`,
      api: 'transferDestinationOperatorEmail',
      hint: t`The primary address of that operator. The token is sent there.`,
      required: t`Enter the email address.`,
    }),
  },
  call: (_one, { operatorId, email }, all) => ({
    body: {
      transferDestinationOperatorId: operatorId,
      transferDestinationOperatorEmail: email,
      transferImsi: all.flatMap((each) => primaryImsi(each) ?? []),
    },
  }),
  after: (_one, { operatorId, email }, { token }, all) =>
    keepOutgoing({
      token,
      operatorId,
      email,
      imsis: all.flatMap((each) => primaryImsi(each) ?? []),
      simIds: all.map(sim.key),
      issuedAt: Date.now(),
    }),
  done: (what) => t`${what} offered. The token is on the page “Transfers”.`,
})
