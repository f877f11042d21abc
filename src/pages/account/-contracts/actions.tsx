import { plural, t } from '@lingui/core/macro'
import { IconCirclePlus, IconCircleMinus } from '@tabler/icons-react'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { currentSession } from '../../../api/session.ts'
import {
  allowedUnless,
  defineAction,
  type Allowed,
  type Kind,
} from '../../../components/action/action.ts'
import { countText } from '../../../components/detail/locale.ts'
import {
  contractDetails,
  contractRefusal,
  extendedDays,
  type ContractName,
} from '../../../domain/account/contracts.ts'
import { contractLabels, contractRefusals } from '../../../words/account.ts'
import { learn } from './known.ts'

/** An option of the account. */
export interface Contract {
  readonly name: ContractName
  /** Whether it is contracted; undefined where that is not known. */
  readonly isThere: boolean | undefined
  /** Of support: it is contracted, and ends with the month. */
  readonly ends?: boolean
}

/** What an option changes, and what happens when it begins and ends. */
interface Effect {
  readonly about: string
  readonly begins: string
  readonly ends: string
}

const days = countText(extendedDays)

export const effects: Readonly<Record<ContractName, Effect>> = {
  api_audit_log: {
    about: t`The audit log has all calls and goes back 366 days. Without it there are sign-ins only, of the last 24 hours.`,
    begins: t`From now on all calls of the account are recorded. It is charged every month.`,
    ends: t`Calls are not recorded any more, and what is older than 24 hours can no longer be read.`,
  },
  napter: {
    about: t`The log of remote access goes back 366 days instead of 24 hours.`,
    begins: t`The log of remote access is kept from now on. It is charged every month.`,
    ends: t`What is older than 24 hours is thrown away at once and cannot be had again.`,
  },
  harvest: {
    about: t`Harvest Data keeps entries for ${days} days instead of 40.`,
    begins: t`Entries that are written from now on are kept for ${days} days; those that are there already keep their time. It is charged every month.`,
    ends: t`Entries that are written from now on are kept for 40 days. Those that are there already keep their time.`,
  },
  support: {
    about: t`Tickets are answered first, and by phone too.`,
    begins: t`Priority support begins now. It costs a share of the bill, 5% or a minimum, every month.`,
    ends: t`Priority support goes on until the end of this month (UTC), then support is basic.`,
  },
}

const contractKind: Kind<Contract> = {
  key: ({ name }) => name,
  name: ({ name }) => contractLabels[name],
  noun: {
    title: t`Contracts`,
    one: t`contract`,
    many: t`contracts`,
    counted: (count) => plural(count, { one: '# contract', other: '# contracts' }),
  },
}

/** Why whoever is signed in cannot switch an option here; undefined where they can. */
export function refusalOf(name: ContractName): string | undefined {
  const session = currentSession()
  const isRoot = session !== undefined && !session.userName
  const refusal = contractRefusal(name, { isRoot, coverage: session?.coverage ?? 'jp' })
  return refusal && contractRefusals[refusal]
}

function unless(name: ContractName, reason: string | undefined): Allowed {
  return allowedUnless(refusalOf(name) ?? reason)
}

/** What an action on contracts is called in its place. */
interface Called {
  readonly id: string
  readonly label: string
  readonly title: string
}

const adding = ({ id, label, title }: Called) =>
  defineAction(contractKind, {
    id,
    operation: op.addOperatorContract,
    icon: IconCirclePlus,
    label,
    title: () => title,
    single: true,
    confirm: 'ask',
    consequence: ([contract]) => {
      if (contract?.ends) return t`Priority support goes on after this month.`
      return contract ? effects[contract.name].begins : ''
    },
    allowed: ({ name, isThere, ends }) =>
      unless(name, isThere && !ends ? t`It is contracted.` : undefined),
    call: ({ name }) => {
      const detail = name === 'harvest' || name === 'support' ? contractDetails[name] : undefined
      const body = { contractName: name, ...(detail && { contractDetail: detail }) }
      return { path: ownOperator(), body }
    },
    after: ({ name }) => learn(name, true),
    done: (what) => t`${what} is contracted`,
  })

const ending = ({ id, label, title }: Called) =>
  defineAction(contractKind, {
    id,
    operation: op.deleteOperatorContract,
    icon: IconCircleMinus,
    label,
    title: () => title,
    single: true,
    danger: true,
    confirm: 'ask',
    consequence: ([contract]) => (contract ? effects[contract.name].ends : ''),
    allowed: ({ name, isThere, ends }) => {
      if (ends) return unless(name, t`It ends with this month already.`)
      return unless(name, isThere === false ? t`It is not contracted.` : undefined)
    },
    call: ({ name }) => ({ path: { ...ownOperator(), contract_name: name } }),
    after: ({ name }) => learn(name, false),
    done: (what) => t`${what} is ended`,
  })

export const addContract = adding({ id: 'add', label: t`Add`, title: t`Add the contract` })

export const endContract = ending({ id: 'end', label: t`End`, title: t`End the contract` })

export const addSupport = adding({
  id: 'add-support',
  label: t`Contract priority support`,
  title: t`Contract priority support`,
})

export const endSupport = ending({
  id: 'end-support',
  label: t`End priority support`,
  title: t`End priority support`,
})

export const contractActions = [addContract, endContract, addSupport, endSupport]
