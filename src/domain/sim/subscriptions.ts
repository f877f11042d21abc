/** The coverage types: Japan and Global. */
export type Coverage = 'jp' | 'g'

/** A subscription that SIMs can have. The list is open: names not in it must keep working. */
export interface Plan {
  readonly subscription: string
  readonly coverages: readonly Coverage[]
  readonly bundles: readonly string[]
  /** Undefined where the service's description does not tell: then any class may be right. */
  readonly speedClasses: readonly string[] | undefined
  readonly standby: boolean
  readonly suspended: boolean
  readonly virtual: boolean
}

/** The bundles that plan-US has, smallest first. */
const usBundles = [
  'US-1MB',
  'US-3MB',
  'US-10MB',
  'US-20MB',
  'US-50MB',
  'US-100MB',
  'US-300MB',
  'US-500MB',
  'US-1GB',
  'US-3GB',
  'US-5GB',
  'US-10GB',
] as const

const s1 = ['s1.minimum', 's1.slow', 's1.standard', 's1.fast', 's1.4xfast'] as const

function plan(coverage: Coverage, subscription: string, more: Partial<Plan> = {}): Plan {
  return {
    subscription,
    coverages: [coverage],
    bundles: [],
    speedClasses: undefined,
    standby: true,
    suspended: true,
    virtual: false,
    ...more,
  }
}

/** The subscriptions known by name, as `searchSims` and `updateSimSpeedClass` describe them. */
export const plans: readonly Plan[] = [
  plan('jp', 'plan-D', {
    bundles: ['D-300MB', 'D-500MB'],
    speedClasses: s1,
    standby: false,
  }),
  plan('jp', 'plan-K', { speedClasses: s1, standby: false }),
  plan('jp', 'plan-K2', { bundles: ['K2-300MB', 'K2-500MB'], speedClasses: s1 }),
  plan('jp', 'plan-KM1', { speedClasses: ['t1.standard'] }),
  plan('jp', 'plan-DU', {
    bundles: ['DU-10GB', 'DU-50GB', 'DU-100GB'],
    speedClasses: ['u1.standard', 'u1.slow'],
    standby: false,
    suspended: false,
  }),
  plan('g', 'plan01s', { speedClasses: s1 }),
  plan('g', 'plan01s-low_data_volume', { speedClasses: s1 }),
  plan('g', 'planX1'),
  plan('g', 'planX2'),
  plan('g', 'planX3', { bundles: ['X3-5MB'], speedClasses: s1 }),
  plan('g', 'planX3-EU'),
  plan('g', 'planP1', { speedClasses: s1 }),
  plan('g', 'planXM1'),
  plan('g', 'plan-US', { bundles: usBundles, speedClasses: [...s1, 's1.8xfast'] }),
  plan('g', 'plan-US-max'),
  plan('g', 'plan-US-NA'),
  plan('g', 'plan-NA1'),
  plan('jp', 'planArc01', {
    coverages: ['jp', 'g'],
    speedClasses: ['arc.standard'],
    standby: false,
    suspended: false,
    virtual: true,
  }),
]

const bySubscription: ReadonlyMap<string, Plan> = new Map(
  plans.map((known) => [known.subscription, known]),
)

/** What is known of a subscription; undefined for names not in the list. */
export function planOf(subscription: string | null | undefined): Plan | undefined {
  return bySubscription.get(subscription ?? '')
}

/** The subscriptions known in a coverage. */
export function subscriptionsIn(coverage: Coverage): string[] {
  return plans
    .filter((known) => known.coverages.includes(coverage))
    .map((known) => known.subscription)
}

/** Every speed class known by name, for plans whose own are not. */
export const knownSpeedClasses: readonly string[] = [
  ...s1,
  's1.8xfast',
  'u1.standard',
  'u1.slow',
  't1.standard',
  'arc.standard',
]

/** The speed classes of a subscription; undefined where they are not known. */
export function speedClassesOf(
  subscription: string | null | undefined,
): readonly string[] | undefined {
  return planOf(subscription)?.speedClasses
}

/** Whether the speed class can be changed: not where the subscription has a single one. */
export function canChangeSpeedClass(subscription: string | null | undefined): boolean {
  return speedClassesOf(subscription)?.length !== 1
}

/** The speed class of a new SIM: the subscription's `standard` one; undefined where they are not known. */
export function defaultSpeedClass(subscription: string | null | undefined): string | undefined {
  return speedClassesOf(subscription)?.find((speedClass) => speedClass.endsWith('.standard'))
}
