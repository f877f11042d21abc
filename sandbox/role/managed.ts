import { contracts } from '../../src/api/generated/contract.ts'
import { readOnlyNames } from '../../src/domain/permission/callable.ts'

/** A version of a role that Soracom maintains; its time is UNIX milliseconds. */
export interface RoleVersion {
  readonly version: number
  readonly description: string
  readonly permission: string
  readonly publishedTime: number
}

interface ManagedRole {
  readonly roleId: string
  /** Oldest first. */
  readonly versions: readonly RoleVersion[]
}

/** Versions of a role that can be looked at; older ones are gone. */
const keptVersions = 3

/** When the versions were published; the last is yet to come, so that a clock can be set to it. */
const published = [
  Date.UTC(2024, 3, 1, 3),
  Date.UTC(2024, 10, 12, 3),
  Date.UTC(2025, 1, 20, 3),
  Date.UTC(2035, 0, 15, 3),
]

const operations = Object.values(contracts).map(({ operation }) => operation)
const reading = readOnlyNames(operations)
const session = ['Operator:generateAuthToken', 'OAuth2:authorize']
const base = ['Sim:getSim', 'Sim:listSims', 'Query:searchSims', ...session]

/**
 * Roles that Soracom maintains are not published anywhere: these are invented for the sandbox, and
 * say so.
 */
const managed: readonly ManagedRole[] = [
  role('SandboxReadOnlyAccess', 'reads everything', [
    reading.filter((name) => !/^(Billing|Payment|SoraCam)/.test(name)),
    reading.filter((name) => !/^(Billing|Payment)/.test(name)),
    reading,
    [...reading, 'Lagoon:*'],
  ]),
  role('SandboxSimOperator', 'activates, deactivates and tags SIMs', [
    [...base, 'Sim:activateSim', 'Sim:deactivateSim'],
    [...base, 'Sim:activateSim', 'Sim:deactivateSim', 'Sim:putSimTags', 'Sim:deleteSimTag'],
    [...base, 'Sim:activateSim', 'Sim:deactivateSim', 'Sim:putSimTags', 'Sim:deleteSim*'],
    [...base, 'Sim:*'],
  ]),
  role('SandboxBillingAccess', 'reads and exports bills', [
    ['Billing:get*', 'Payment:get*'],
    ['Billing:*', 'Payment:get*', 'Payment:list*'],
    ['Billing:*', 'Payment:get*', 'Payment:list*', 'Payment:exportPaymentStatement'],
    ['Billing:*', 'Payment:*'],
  ]),
]

function role(name: string, what: string, versions: readonly (readonly string[])[]): ManagedRole {
  return {
    roleId: `srn:soracom:::Role:${name}`,
    versions: versions.map((api, at) => ({
      version: at + 1,
      description: `Invented for the sandbox: ${what} (version ${at + 1})`,
      permission: JSON.stringify({
        statements: [{ effect: 'allow', api: [...new Set([...session, ...api])].sort() }],
      }),
      publishedTime: published[at] ?? 0,
    })),
  }
}

/** The versions of a role that can be looked at, newest first; undefined where there is no such role. */
export function versionsOf(roleId: string, now: number): readonly RoleVersion[] | undefined {
  const found = managed.find((one) => one.roleId === roleId)
  return found?.versions
    .filter(({ publishedTime, version }) => publishedTime <= now || version === 1)
    .slice(-keptVersions)
    .toReversed()
}

/** The IDs of the roles that Soracom maintains, sorted. */
export const managedRoleIds: readonly string[] = managed.map(({ roleId }) => roleId).sort()

/** When the first version of a role was published. */
export function firstPublished(roleId: string): number | undefined {
  return managed.find((one) => one.roleId === roleId)?.versions[0]?.publishedTime
}
