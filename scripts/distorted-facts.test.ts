import { expect, test } from 'vitest'
import { distort } from '../sandbox/http/distort.ts'
import { createSandbox } from '../sandbox/app.ts'
import { signedIn } from '../sandbox/testing/client.ts'
import { contracts, type OperationId } from '../src/api/generated/contract.ts'
import { asDescribed } from '../src/api/tolerant.ts'
import type { Column } from '../src/components/list/column.ts'
import { randomFrom } from '../src/domain/random.ts'
import { credentialSet } from '../src/pages/credentials/-resource.tsx'
import { privateGateway } from '../src/pages/gateways/-resource.tsx'
import { gadget } from '../src/pages/gadgets/-resource.tsx'
import { group } from '../src/pages/groups/-resource.tsx'
import { inventoryDevice } from '../src/pages/devices/-resource.tsx'
import { objectModel } from '../src/pages/devices/models/-resource.tsx'
import { loraDevice } from '../src/pages/lora/-resource.tsx'
import { gateway } from '../src/pages/lora/gateways/-resource.tsx'
import { networkSet } from '../src/pages/lora/network-sets/-resource.tsx'
import { sigfoxDevice } from '../src/pages/sigfox/-resource.tsx'
import { sim } from '../src/pages/sims/-resource.tsx'
import { camera } from '../src/pages/soracam/-resource.tsx'
import { samUser } from '../src/pages/users/-resource.tsx'
import { readsOf } from './reads.ts'
import type { Json } from '../spec/correcting.ts'
import { readFileSync } from 'node:fs'

const reads = readsOf(JSON.parse(readFileSync('src/api/generated/openapi.json', 'utf8')) as Json)
const root = await signedIn(createSandbox({ sims: 120 }), 'root@example.com')

const kinds = ['sparse', 'nulls', 'strange'] as const
const slips = /Invalid Date|\bNaN\b|\bundefined\b|\bnull\b|\[object \w+\]/

/** The rows of a list as the console reads them, in many shapes that nobody promised. */
async function* rowsOf(id: OperationId): AsyncGenerator<readonly [string, object]> {
  const { data } = await root.call(id, { path: { operator_id: 'OP0000000001' } })
  const schema = contracts[id].responses[200]
  if (!schema) throw new Error(`${id} answers nothing`)
  for (const kind of kinds) {
    for (let seed = 0; seed < 12; seed += 1) {
      const share = (seed + 1) / 12
      const answer = JSON.stringify(distort(kind, share, schema, data, randomFrom(seed)))
      const rows = asDescribed(JSON.parse(answer), reads.get(id)) as object[]
      for (const row of rows) yield [`${kind} ${seed}`, row]
    }
  }
}

/** Has every fact tell of a row all that lists, filters, files and pages ask of it. */
function tell<R>(facts: readonly Column<R>[], row: R): string[] {
  return facts.map((fact) => {
    fact.cell(row)
    fact.property?.(row)
    fact.filterValue?.(row)
    fact.groupOf?.(row)
    fact.sortValue?.(row)
    return fact.text(row)
  })
}

test.each<[OperationId, readonly Column<never>[]]>([
  ['listSims', sim.facts],
  ['listGroups', group.facts],
  ['listCredentials', credentialSet.facts],
  ['listSoraCamDevices', camera.facts],
  ['listDevices', inventoryDevice.facts],
  ['listDeviceObjectModels', objectModel.facts],
  ['listLoraDevices', loraDevice.facts],
  ['listLoraGateways', gateway.facts],
  ['listLoraNetworkSets', networkSet.facts],
  ['listSigfoxDevices', sigfoxDevice.facts],
  ['listVirtualPrivateGateways', privateGateway.facts],
  ['listGadgets', gadget.facts],
  ['listUsers', samUser.facts],
])('every fact of %s bears answers as nobody promised them', async (id, facts) => {
  let rows = 0
  for await (const [how, row] of rowsOf(id)) {
    rows += 1
    const said = tell(facts, row as never)
    expect(
      said.filter((text) => slips.test(text)),
      `${how}: ${JSON.stringify(row)}`,
    ).toEqual([])
  }
  expect(rows).toBeGreaterThan(50)
})
