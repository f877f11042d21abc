import { t } from '@lingui/core/macro'
import { IconMailOff, IconPencil } from '@tabler/icons-react'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { currentSession, replaceSession } from '../../../api/session.ts'
import { defineAction, type Allowed } from '../../../components/action/action.ts'
import { listText } from '../../../components/detail/locale.ts'
import { custom } from '../../../components/form/fields.ts'
import { mostOf } from '../../../domain/account/emails.ts'
import { purposeLabels } from '../../../words/account.ts'
import { AddressChoice } from './AddressChoice.tsx'
import { rootPassword } from './root-password.ts'
import { StoredNow } from './StoredNow.tsx'
import { purposeKind, type Use } from './useAddresses.ts'

interface Chosen {
  readonly ids: readonly string[]
}

const chosen = custom<readonly string[], Use>({
  label: t`Addresses`,
  initial: ([use]) => use?.addresses.map(({ emailId }) => emailId) ?? [],
  api: 'emailIdList',
  Input: AddressChoice,
  problem: (ids, [use]) => {
    const most = mostOf[use?.type ?? 'primary']
    if (ids.length === 0) return t`Choose an address.`
    return ids.length > most ? t`Choose at most ${most} addresses.` : undefined
  },
})

const isPrimary = ({ type }: Use) => type === 'primary'
const instead: Allowed = { allowed: false, reason: t`This is done with the password.` }

const change = defineAction(purposeKind, {
  id: 'change-use',
  operation: op.setSystemNotification,
  icon: IconPencil,
  label: t`Change`,
  title: () => t`Change the addresses`,
  single: true,
  allowed: (use) => (isPrimary(use) ? instead : { allowed: true }),
  Details: StoredNow,
  fields: { ids: chosen },
  call: ({ type }, { ids }: Chosen) => ({
    path: { ...ownOperator(), type },
    body: { emailIdList: [...ids] },
  }),
  done: (what) => t`${what} changed`,
})

const changePrimary = defineAction(purposeKind, {
  id: 'change-primary',
  operation: op.setSystemNotification,
  icon: IconPencil,
  label: t`Change`,
  title: () => t`Change the primary address`,
  consequence: () =>
    t`From then on the root user signs in with the new address. The old one stays among the addresses.`,
  single: true,
  allowed: (use) => (isPrimary(use) ? { allowed: true } : instead),
  Details: StoredNow,
  fields: { ids: chosen, password: rootPassword },
  call: ({ type }, { ids, password }) => ({
    path: { ...ownOperator(), type },
    body: { emailIdList: [...ids], password },
    secrets: [['password']],
  }),
  after: ({ all }, { ids }) => {
    const email = all.find(({ emailId }) => emailId === ids[0])?.email
    const session = currentSession()
    // Who signs in again in the middle of work does so with the new one.
    if (session && session.email !== undefined && email !== undefined) {
      replaceSession({ ...session, email })
    }
  },
  done: () => t`The primary address is changed`,
})

const clear = defineAction(purposeKind, {
  id: 'clear-use',
  operation: op.deleteSystemNotification,
  icon: IconMailOff,
  label: t`Take out all`,
  title: () => t`Take out all addresses`,
  consequence: (uses) => {
    const names = listText(uses.map(({ type }) => purposeLabels[type]))
    return t`${names}: mail goes to the primary address alone. The addresses stay in the account.`
  },
  single: true,
  confirm: 'ask',
  allowed: (use) => {
    if (isPrimary(use)) return { allowed: false, reason: t`There is always a primary address.` }
    if (use.addresses.length > 0) return { allowed: true }
    return { allowed: false, reason: t`There is no address in it.` }
  },
  call: ({ type }) => ({
    path: { ...ownOperator(), type: type === 'primary' ? 'recovery' : type },
  }),
  done: (what) => t`${what} has no address of its own now`,
})

/** What one can do to a use of addresses, the way to change it first. */
export const actionsOf = (use: Use) => (isPrimary(use) ? [changePrimary] : [change, clear])

export const purposeActions = [change, changePrimary, clear]
