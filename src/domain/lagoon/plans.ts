/** The plans, from the smallest on. */
export const lagoonPlans = ['free', 'maker', 'pro'] as const
export type LagoonPlan = (typeof lagoonPlans)[number]

export const lagoonRoles = ['Editor', 'Viewer'] as const
export type LagoonRole = (typeof lagoonRoles)[number]
/** The one that changes nothing. */
export const leastRole: LagoonRole = 'Viewer'

/** What can be bought for the plan Pro, by the API's names. */
export const packNames = ['basicUser', 'basicDashboard'] as const
export type PackName = (typeof packNames)[number]
export type Packs = Readonly<Record<PackName, number>>

export const noPacks: Packs = { basicUser: 0, basicDashboard: 0 }
/** Packs of a kind that one may have. */
export const mostPacks = 100

/** Characters that a Lagoon user's password has at least. */
export const leastPassword = 8

/** What Lagoon counts. */
export interface LagoonUse {
  readonly editors: number
  readonly viewers: number
  readonly dashboards: number
  readonly alerts: number
}

export const counted = ['editors', 'viewers', 'dashboards', 'alerts'] as const
export type Counted = (typeof counted)[number]

/** Of each plan: how many of everything, and seconds from one refresh of a dashboard to the next. */
export const planLimits: Readonly<Record<LagoonPlan, LagoonUse & { readonly refresh: number }>> = {
  free: { dashboards: 1, editors: 1, viewers: 0, alerts: 1, refresh: 60 },
  maker: { dashboards: 3, editors: 1, viewers: 2, alerts: 10, refresh: 30 },
  pro: { dashboards: 5, editors: 1, viewers: 9, alerts: 20, refresh: 5 },
}

/** How many of everything there may be in a plan with its packs: only Pro has any. */
export function limitsOf(plan: LagoonPlan, packs: Packs = noPacks): LagoonUse {
  const { editors, viewers, dashboards, alerts } = planLimits[plan]
  const { basicUser, basicDashboard } = plan === 'pro' ? packs : noPacks
  return {
    editors: editors + basicUser,
    viewers: viewers + 4 * basicUser,
    dashboards: dashboards + basicDashboard,
    alerts: alerts + 4 * basicDashboard,
  }
}

/** Of what there is more than the limits allow; what is not known is not compared. */
export function excessOf(use: Partial<LagoonUse>, limits: LagoonUse): Counted[] {
  return counted.filter((what) => (use[what] ?? 0) > limits[what])
}

interface WithRole {
  readonly role?: string
}

/** How many users of each role there are. A role that nobody knows counts as one that edits. */
export function usersIn(users: readonly WithRole[]): Pick<LagoonUse, 'editors' | 'viewers'> {
  const viewers = users.filter(({ role }) => role === 'Viewer').length
  return { editors: users.length - viewers, viewers }
}

/** What a role's users are counted under. */
export const countedAs: Readonly<Record<LagoonRole, 'editors' | 'viewers'>> = {
  Editor: 'editors',
  Viewer: 'viewers',
}

/** Whether there is room for one more user of a role. */
export function hasRoom(role: LagoonRole, users: readonly WithRole[], limits: LagoonUse): boolean {
  const what = countedAs[role]
  return usersIn(users)[what] < limits[what]
}

/** Whether nobody could edit any more without this user. */
export function isLastEditor(user: WithRole, users: readonly WithRole[]): boolean {
  return user.role !== 'Viewer' && usersIn(users).editors <= 1
}

/** Whether a plan is a smaller one. */
export function isDown(from: LagoonPlan, to: LagoonPlan): boolean {
  return lagoonPlans.indexOf(to) < lagoonPlans.indexOf(from)
}

/** Whether two moments (UNIX milliseconds) lie in one month (UTC): a plan that was raised stays so long. */
export function isSameMonth(a: number, b: number): boolean {
  const [one, other] = [new Date(a), new Date(b)]
  return (
    one.getUTCFullYear() === other.getUTCFullYear() && one.getUTCMonth() === other.getUTCMonth()
  )
}

/** What shows which plan it is, for no operation tells. */
export interface PlanSigns {
  readonly users: readonly WithRole[]
  /** Packs that the API lists; undefined where that is not known. */
  readonly packs: readonly unknown[] | undefined
}

/**
 * The plans it may be: only Pro lists packs, and whatever does not hold the users is none of them.
 * Never nothing: where the users fit no plan, it is the largest.
 */
export function possiblePlans({ users, packs = [] }: PlanSigns): readonly LagoonPlan[] {
  if (packs.length > 0) return ['pro']
  const use = usersIn(users)
  const found = lagoonPlans.filter((plan) => excessOf(use, limitsOf(plan)).length === 0)
  return found.length > 0 ? found : ['pro']
}
