import { t } from '@lingui/core/macro'
import { IconMail, IconMailCheck, IconTrash } from '@tabler/icons-react'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { defineAction, type Allowed } from '../../../components/action/action.ts'
import { listText } from '../../../components/detail/locale.ts'
import { text } from '../../../components/form/fields.ts'
import { purposeLabels } from '../../../words/account.ts'
import { rootPassword } from './root-password.ts'
import { addressKind, type Address } from './useAddresses.ts'
import { WhereTheMailIs } from './WhereTheMailIs.tsx'

const whileUnverified = ({ verified }: Address): Allowed =>
  verified ? { allowed: false, reason: t`This address is verified already.` } : { allowed: true }

const verify = defineAction(addressKind, {
  id: 'verify',
  operation: op.verifyAddEmailToken,
  icon: IconMailCheck,
  label: t`Verify`,
  section: 'status',
  single: true,
  title: () => t`Verify the address`,
  allowed: whileUnverified,
  Details: WhereTheMailIs,
  fields: {
    token: text<Address>({
      label: t`Token from the mail`,
      look: 'code',
      required: t`Paste the token that was mailed to the address.`,
    }),
  },
  call: (_, { token }) => ({ body: { token }, secrets: [['token']] }),
  done: (what) => t`${what} is verified`,
})

const sendAgain = defineAction(addressKind, {
  id: 'send-again',
  operation: op.issueAddEmailToken,
  icon: IconMail,
  label: t`Send the mail again`,
  section: 'status',
  single: true,
  title: () => t`Send the mail again`,
  consequence: () => t`The token of the mail before ends.`,
  allowed: whileUnverified,
  fields: { password: rootPassword },
  call: ({ email }, { password }) => ({ body: { email, password }, secrets: [['password']] }),
  done: (what) => t`A mail was sent to ${what}`,
})

const remove = defineAction(addressKind, {
  id: 'delete',
  operation: op.deleteEmail,
  icon: IconTrash,
  label: t`Delete`,
  section: 'danger',
  danger: true,
  confirm: 'ask',
  single: true,
  title: (what) => t`Delete ${what}`,
  consequence: () => t`To have it back, it is added and verified anew.`,
  allowed: ({ uses }) => {
    const list = listText(uses.map((type) => purposeLabels[type]))
    return uses.length === 0
      ? { allowed: true }
      : { allowed: false, reason: t`It is used for: ${list}. Take it out there first.` }
  },
  call: ({ emailId }) => ({ path: { ...ownOperator(), email_id: emailId } }),
  done: (what) => t`${what} deleted`,
})

/** Everything one can do to an address. */
export const addressActions = [verify, sendAgain, remove]
