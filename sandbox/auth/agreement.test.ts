import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { contracts } from '../../src/api/generated/contract.ts'
import type { Operation } from '../../src/api/operation.ts'
import { judge, rightsOf } from '../../src/domain/permission/judge.ts'
import { createSandbox } from '../app.ts'
import { SoracomError } from '../http/error.ts'
import { documents, sim, type Documents } from '../testing/access-documents.ts'
import { accessText, type Call, type Told } from '../testing/access-text.ts'
import { signedIn } from '../testing/client.ts'
import { authorise } from './authorise.ts'

const operatorId = 'OP0000000001'

interface Described {
  readonly tags: readonly string[]
  readonly operationId: string
  readonly description?: string
  readonly 'x-sam-operationId'?: string
}

const api = JSON.parse(readFileSync('src/api/generated/openapi.json', 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
}

/** Each operation with the names of each permission that it needs, as the description has them. */
const operations = Object.values(api.paths)
  .flatMap((path) => Object.values(path))
  .map((described) => {
    const { tags, operationId, description = '', 'x-sam-operationId': other } = described
    const operation: Operation = contracts[operationId as keyof typeof contracts].operation
    const names = [operationId, ...(other ? [other] : [])].map((name) => `${tags[0]}:${name}`)
    const beside = description.includes('OAuth2:authorize') ? [['OAuth2:authorize']] : []
    return { operation, needs: [names, ...beside] }
  })

const who = { samUserName: 'field', operatorId }

/** The circumstances in which each call is made: the resource that documents name, or another. */
const moments = [
  { ...who, now: Date.UTC(2026, 10, 26, 12), clientIp: '10.0.0.7', mine: true },
  { ...who, now: Date.UTC(2023, 0, 31, 23, 59, 59, 999), clientIp: '192.0.2.1', mine: false },
  { ...who, now: Date.UTC(2031, 5, 1), clientIp: '2001:db8::5', mine: true },
]

function variables({ path }: Operation, mine: boolean): Record<string, string> {
  const values: Readonly<Record<string, string>> = {
    operator_id: operatorId,
    sim_id: mine ? sim : '8981100000000000002',
    user_name: mine ? 'field' : 'ops/日本 1',
  }
  const names = Array.from(path.matchAll(/\{(.+?)\}/g), ([, name = '']) => name)
  return Object.fromEntries(names.map((name) => [name, values[name] ?? `any ${name}`]))
}

/** What the text says of all that a call needs: what keeps it from happening counts. */
function told(tell: (call: Call) => Told, call: Call, needs: readonly (readonly string[])[]) {
  const all = needs.map((names) => tell({ ...call, names }))
  const torn = all.some((one) => one.torn)
  const effects = new Set(all.map(({ effect }) => effect))
  const effect = effects.has('deny')
    ? 'deny'
    : effects.has('unknown')
      ? ('unknown' as const)
      : 'allow'
  const denied = all.some(({ explicit }) => explicit)
  return { effect, console: torn && !denied ? 'unknown' : effect }
}

const plainly = {
  granted: 'allow',
  denied: 'deny',
  notGranted: 'deny',
  depends: 'unknown',
  unknown: 'unknown',
} as const

/** Every call about which two of the three disagree, and how many were looked at. */
function disagreements({ name, texts }: Documents) {
  const caller = {
    operatorId,
    userName: 'field',
    apiKey: '',
    permissions: texts,
    switchedFrom: null,
  }
  const rights = rightsOf(texts.map((text) => ({ source: { kind: 'inline' }, text })))
  const tell = accessText(texts)
  const found: unknown[] = []
  for (const { operation, needs } of operations) {
    const chances = new Set<string>()
    for (const { mine, ...moment } of moments) {
      const pathVariables = variables(operation, mine)
      const call = { ...moment, names: [], httpMethod: operation.method, pathVariables }
      const text = told(tell, call, needs)
      const ours = judge(rights, operation, moment, pathVariables)
      const sandbox = isAllowed(() => authorise(caller, operation, { ...moment, pathVariables }))
      chances.add(text.effect)
      if (plainly[ours.verdict] !== text.console || sandbox !== (text.effect === 'allow')) {
        found.push({ name, id: operation.id, text, console: ours.verdict, sandbox, mine })
      }
    }
    // What the console knows before a call, of which it knows neither place nor resource.
    const before = judge(rights, operation, who).verdict
    const [only] = chances.size === 1 ? chances : []
    const promised = plainly[before]
    if (promised !== 'unknown' && promised !== only) {
      found.push({ name, id: operation.id, before, chances: [...chances] })
    }
  }
  return found
}

function isAllowed(call: () => void): boolean {
  try {
    call()
    return true
  } catch (error) {
    if (error instanceof SoracomError) return false
    throw error
  }
}

/** The documents that apply to the users that the sandbox comes with. */
async function seeded(): Promise<Documents[]> {
  const root = await signedIn(createSandbox({ sims: 1 }), 'root@example.com')
  const path = { operator_id: operatorId }
  const { data: users } = await root.call('listUsers', { path })
  const { data: defaults } = await root.call('getDefaultPermissions', { path })
  const made = users.map(async ({ userName = '' }) => {
    const of = { path: { ...path, user_name: userName } }
    const { data: inline } = await root.call('getUserPermission', of)
    const { data: roles } = await root.call('listUserRoles', of)
    const attached = roles.map(({ permission = '' }) => permission)
    const all = [inline.permission ?? '', ...attached, defaults.defaultPermissions ?? '']
    return { name: userName, texts: all }
  })
  return Promise.all(made)
}

describe('console, sandbox and the text of the documentation agree', () => {
  let users: readonly Documents[]
  beforeAll(async () => {
    users = await seeded()
  })

  test('about every operation that there is', () => {
    expect(operations).toHaveLength(482)
    expect(Object.keys(contracts)).toHaveLength(482)
  })

  const count = documents.length * operations.length * moments.length
  test(`about ${count} calls: ${documents.length} sets of documents x ${operations.length} operations x ${moments.length} circumstances`, () => {
    expect(documents.length).toBeGreaterThan(150)
    expect(documents.flatMap(disagreements)).toEqual([])
  }, 60_000)

  test('about the users that the sandbox comes with', () => {
    expect(users.length).toBeGreaterThan(3)
    expect(users.flatMap(disagreements)).toEqual([])
  })
})
