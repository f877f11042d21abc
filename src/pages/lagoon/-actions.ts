import { plural, t } from '@lingui/core/macro'
import {
  IconArrowsUpDown,
  IconPackages,
  IconPlayerPlay,
  IconTrash,
  IconUserPlus,
} from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import { ownOperator } from '../../api/own-operator.ts'
import { currentSession } from '../../api/session.ts'
import { defineAction, type Allowed, type Kind } from '../../components/action/action.ts'
import { listText } from '../../components/detail/locale.ts'
import { choice, number } from '../../components/form/fields.ts'
import {
  excessOf,
  lagoonPlans,
  lagoonRoles,
  leastRole,
  limitsOf,
  mostPacks,
  noPacks,
  usersIn,
  type LagoonPlan,
  type LagoonRole,
} from '../../domain/lagoon/plans.ts'
import { countedText, lagoonRoleLabels, packLabels, planNames } from '../../words/lagoon.ts'
import { email, password } from './-fields.ts'
import { planHint, tooMuch } from './-plan-words.ts'
import { learnPlan, mayHold, type Lagoon } from './-useLagoon.ts'

/** Lagoon, or where there is none yet. */
export type MaybeLagoon = Lagoon | 'none'

const lagoonKind: Kind<MaybeLagoon> = {
  // It has no id of its own: to confirm, one types of the operator's.
  key: () => ownOperator().operator_id,
  name: () => 'Lagoon',
  noun: {
    title: 'Lagoon',
    one: 'Lagoon',
    many: 'Lagoon',
    counted: () => 'Lagoon',
  },
}

const yes: Allowed = { allowed: true }
const no = (reason: string): Allowed => ({ allowed: false, reason })

/** Why whoever is signed in cannot change the contract; undefined for the root user. */
export function contractRefusal(): string | undefined {
  return currentSession()?.userName
    ? t`Only the root user can change the contract of Lagoon, whatever a SAM user is permitted.`
    : undefined
}

function asRoot(otherwise: Allowed = yes): Allowed {
  const refusal = contractRefusal()
  return refusal === undefined ? otherwise : no(refusal)
}

const planOptions = lagoonPlans.map((plan) => ({ value: plan, label: planNames[plan] }))

export const register = defineAction(lagoonKind, {
  id: 'register',
  operation: op.registerLagoon,
  icon: IconPlayerPlay,
  label: t`Register Lagoon`,
  title: () => t`Register Lagoon`,
  single: true,
  consequence: () =>
    t`Its first user is an editor who signs in with the email address of the account and this password. Plans other than Free are charged every month.`,
  allowed: () => asRoot(),
  fields: {
    plan: choice<MaybeLagoon>({
      label: t`Plan`,
      radio: true,
      initial: 'free',
      options: planOptions,
      hint: (value) => planHint(value, 'none'),
    }),
    userPassword: { ...password, label: t`Password of the first user` },
  },
  call: (_, { plan, userPassword }) => ({
    body: { plan: plan as LagoonPlan, userPassword },
    secrets: [['userPassword']],
  }),
  after: (_, { plan }) => learnPlan(plan as LagoonPlan),
  done: () => t`Lagoon is registered`,
})

export const changePlan = defineAction(lagoonKind, {
  id: 'change-plan',
  operation: op.updateLagoonPlan,
  icon: IconArrowsUpDown,
  label: t`Change plan`,
  title: () => t`Change the plan of Lagoon`,
  single: true,
  allowed: () => asRoot(),
  fields: {
    plan: choice<MaybeLagoon>({
      label: t`Plan`,
      radio: true,
      initial: ([lagoon]) => (lagoon && lagoon !== 'none' ? lagoon.plan : 'free'),
      options: planOptions,
      hint: (value, [lagoon]) => planHint(value, lagoon),
      problem: (value, [lagoon]) => {
        const plan = lagoonPlans.find((one) => one === value)
        if (!plan || !lagoon || lagoon === 'none') return undefined
        if (lagoon.plans.length === 1 && plan === lagoon.plan) return t`It is this plan already.`
        const excess = tooMuch(plan, lagoon)
        const name = planNames[plan]
        return excess && t`Too many for the plan ${name}: ${excess}. Delete some first.`
      },
    }),
  },
  call: (_, { plan }) => ({ body: { plan: plan as LagoonPlan } }),
  after: (_, { plan }) => learnPlan(plan as LagoonPlan),
  done: () => t`Plan of Lagoon changed`,
})

const packField = (name: 'basicUser' | 'basicDashboard') =>
  number<MaybeLagoon>({
    label: packLabels[name],
    initial: ([lagoon]) => (lagoon && lagoon !== 'none' ? (lagoon.packs?.[name] ?? 0) : 0),
    min: 0,
    max: mostPacks,
    required: t`Enter a number, 0 for none.`,
    hint:
      name === 'basicUser'
        ? t`Each holds 1 editor and 4 viewers more.`
        : t`Each holds 1 dashboard and 4 alerts more.`,
    problem: (value, [lagoon]) => {
      if (value === '' || !lagoon || lagoon === 'none' || !lagoon.users) return undefined
      if (name === 'basicDashboard') return undefined
      const use = usersIn(lagoon.users)
      const limits = limitsOf('pro', { ...noPacks, [name]: value })
      if (excessOf(use, limits).length === 0) return undefined
      const holds = listText([
        countedText('editors', limits.editors),
        countedText('viewers', limits.viewers),
      ])
      return t`There are more users than ${holds}. Delete some first.`
    },
  })

export const changePacks = defineAction(lagoonKind, {
  id: 'change-packs',
  operation: op.updateLagoonLicensePack,
  icon: IconPackages,
  label: t`Change packs`,
  title: () => t`Change the license packs of Lagoon`,
  single: true,
  consequence: () =>
    t`More are charged from this month on, fewer from the next: of a month, the most that there were.`,
  allowed: (lagoon) =>
    asRoot(
      lagoon !== 'none' && !lagoon.plans.includes('pro')
        ? no(t`Packs can be had in the plan Pro only. Change the plan first.`)
        : yes,
    ),
  fields: { basicUser: packField('basicUser'), basicDashboard: packField('basicDashboard') },
  call: (_, { basicUser, basicDashboard }) => ({
    body: {
      licensePackQuantities: [
        { licensePackName: 'basicUser' as const, desiredQuantity: Number(basicUser) },
        { licensePackName: 'basicDashboard' as const, desiredQuantity: Number(basicDashboard) },
      ],
    },
  }),
  done: () => t`License packs of Lagoon changed`,
})

export const terminate = defineAction(lagoonKind, {
  id: 'terminate',
  section: 'danger',
  operation: op.terminateLagoon,
  icon: IconTrash,
  label: t`Terminate Lagoon`,
  title: () => t`Terminate Lagoon`,
  danger: true,
  confirm: 'type',
  single: true,
  consequence: ([lagoon]) => {
    const count = lagoon && lagoon !== 'none' ? (lagoon.users?.length ?? 0) : 0
    const users = plural(count, { one: '# user', other: '# users' })
    return count > 0
      ? t`Its ${users}, all dashboards and all alerts are deleted for good. The data that they show stays in Harvest Data.`
      : t`All its users, dashboards and alerts are deleted for good. The data that they show stays in Harvest Data.`
  },
  allowed: () => asRoot(),
  call: () => ({}),
  after: () => learnPlan(undefined),
  done: () => t`Lagoon is terminated`,
})

export const addUser = defineAction(lagoonKind, {
  id: 'add-user',
  operation: op.createLagoonUser,
  icon: IconUserPlus,
  label: t`Add a user`,
  title: () => t`Add a Lagoon user`,
  single: true,
  consequence: () =>
    t`The user signs in to Lagoon with this address and password, and to nothing else. Hand the password over in a safe way.`,
  allowed: (lagoon) => {
    if (lagoon === 'none' || !lagoon.users) return yes
    return lagoonRoles.some((role) => mayHold(lagoon, role))
      ? yes
      : no(t`The plan holds no more users. Delete one, or change the plan or its packs.`)
  },
  fields: {
    email: { ...email, hint: t`It can be used for one Lagoon user only, of all accounts.` },
    role: choice<MaybeLagoon>({
      label: t`Role`,
      radio: true,
      initial: leastRole,
      options: lagoonRoles.map((role) => ({ value: role, label: lagoonRoleLabels[role] })),
      problem: (value, [lagoon]) => {
        const role = lagoonRoles.find((one) => one === value)
        if (!role || !lagoon || lagoon === 'none' || !lagoon.users) return undefined
        return mayHold(lagoon, role) ? undefined : t`The plan holds no more users of this role.`
      },
    }),
    password: { ...password, api: 'userPassword' },
  },
  call: (_, { email, role, password }) => ({
    body: { userEmail: email, role: role as LagoonRole, userPassword: password },
    secrets: [['userPassword']],
  }),
  done: () => t`Lagoon user added`,
})

/** Everything one can do to Lagoon as a whole. */
export const lagoonActions = [register, addUser, changePlan, changePacks, terminate]
