import { skipToken, useQuery, type QueryKey } from '@tanstack/react-query'
import {
  getListLagoonLicensePackStatusQueryOptions,
  getListLagoonUsersQueryOptions,
} from '../../api/generated/client/lagoon/lagoon.ts'
import type { LagoonUser } from '../../api/generated/models/lagoonUser.ts'
import { ApiError } from '../../api/errors.ts'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { queryClient } from '../../api/query-client.ts'
import {
  hasRoom,
  limitsOf,
  possiblePlans,
  type LagoonPlan,
  type LagoonRole,
  type LagoonUse,
  type PackName,
  type Packs,
} from '../../domain/lagoon/plans.ts'

/** Lagoon of the account in this coverage, as far as the API tells of it. */
export interface Lagoon {
  /** Undefined where the person may not list them. */
  readonly users: readonly LagoonUser[] | undefined
  /** Those that are listed; undefined where that is not known. */
  readonly packs: Packs | undefined
  /** The plans it may be. */
  readonly plans: readonly LagoonPlan[]
  /** The one that its limits are told of: the only one, the one that was chosen, or the smallest. */
  readonly plan: LagoonPlan
  readonly limits: LagoonUse
}

/** Whether one more user of a role fits into one of the plans it may be. */
export function mayHold({ users = [], plans, packs }: Lagoon, role: LagoonRole): boolean {
  return plans.some((plan) => hasRoom(role, users, limitsOf(plan, packs)))
}

/** No operation tells the plan: what was chosen here is kept, until the page is loaded anew. */
const key: QueryKey = ['learnedLagoonPlan']

/** Remembers the plan that was chosen here; with nothing, that Lagoon is gone. */
export function learnPlan(plan: LagoonPlan | undefined): void {
  queryClient.setQueryData<LagoonPlan | null>(key, plan ?? null)
}

const isNone = (error: unknown) => error instanceof ApiError && error.status === 400

/**
 * What there is of Lagoon (listLagoonUsers, listLagoonLicensePackStatus): `none` where it is not
 * registered, to which both answer 400. `assumed` is the plan that the person says it is.
 */
export function useLagoon(assumed: LagoonPlan | undefined) {
  const { may } = usePermissions()
  const mayUsers = may(op.listLagoonUsers).allowed
  const mayPacks = may(op.listLagoonLicensePackStatus).allowed
  const users = useQuery({ ...getListLagoonUsersQueryOptions(), enabled: mayUsers })
  const packs = useQuery({ ...getListLagoonLicensePackStatusQueryOptions(), enabled: mayPacks })
  const learned = useQuery<LagoonPlan | null>({
    queryKey: key,
    queryFn: skipToken,
    gcTime: Infinity,
  }).data
  const asked = [...(mayUsers ? [users] : []), ...(mayPacks ? [packs] : [])]
  const error = asked.find((one) => one.error)?.error ?? undefined
  const none = isNone(error)
  const isThere = asked.length > 0 && asked.every((one) => one.data !== undefined && !one.error)
  return {
    none,
    error: none ? undefined : error,
    lagoon: isThere
      ? lagoonOf(users.data?.data, packs.data?.data, learned ?? undefined, assumed)
      : undefined,
    retry: () => asked.forEach((one) => void one.refetch()),
  }
}

type PackList = readonly {
  readonly licensePackName?: string
  readonly quantity?: number
}[]

function lagoonOf(
  users: readonly LagoonUser[] | undefined,
  list: PackList | undefined,
  learned: LagoonPlan | undefined,
  assumed: LagoonPlan | undefined,
): Lagoon {
  const quantity = (name: PackName) =>
    list?.find(({ licensePackName }) => licensePackName === name)?.quantity ?? 0
  const packs = {
    basicUser: quantity('basicUser'),
    basicDashboard: quantity('basicDashboard'),
  }
  const possible = possiblePlans({ users: users ?? [], packs: list })
  const known = possible.filter((plan) => plan === learned)
  const plans = known.length > 0 ? known : possible
  const plan = plans.find((one) => one === assumed) ?? plans[0] ?? 'pro'
  return { users, packs: list && packs, plans, plan, limits: limitsOf(plan, packs) }
}
