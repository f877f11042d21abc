/**
 * Writes everything that follows from the API description: the corrected document, the operation
 * catalogue, and (through Orval) fetch functions, hooks, models and validators. Run by `prepare`.
 */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { generate, type Options } from 'orval'
import { parse } from 'yaml'
import { corrections } from '../spec/corrections.ts'
import type { Json } from '../spec/correcting.ts'
import { accessSource, catalogueSource, operationsSources } from './catalogue.ts'
import { contractSource } from './contract.ts'
import { describeSources } from './describe.ts'
import { readsOf } from './reads.ts'
import { costlyReads } from '../src/api/costly.ts'
import { zodConfig, clientConfig } from '../orval.config.ts'

const outDir = 'src/api/generated'
const inputs = [
  'spec/soracom-api.yaml',
  'spec/corrections.ts',
  'spec/correcting.ts',
  'spec/event-handler-corrections.ts',
  'spec/inventory-corrections.ts',
  'spec/radio-corrections.ts',
  'spec/soralet-corrections.ts',
  'scripts/generate.ts',
  'scripts/catalogue.ts',
  'src/api/reads-under.ts',
  'src/api/costly.ts',
  'scripts/contract.ts',
  'scripts/describe.ts',
  'scripts/prose.ts',
  'scripts/reads.ts',
  'orval.config.ts',
  // Orval reads its types.
  'src/api/http.ts',
  'package-lock.json',
]

/** True when the last run is newer than everything it was made from. */
async function isFresh(): Promise<boolean> {
  const made = await stat(`${outDir}/.stamp`).catch(() => undefined)
  if (!made) return false
  const times = await Promise.all(inputs.map(async (file) => (await stat(file)).mtimeMs))
  return times.every((time) => time < made.mtimeMs)
}

async function correctedSpec(): Promise<Json> {
  const api = parse(await readFile('spec/soracom-api.yaml', 'utf8')) as Json
  for (const correction of corrections) {
    const before = JSON.stringify(api)
    correction.apply(api)
    if (JSON.stringify(api) === before) {
      throw new Error(`This correction no longer changes anything, remove it: ${correction.what}`)
    }
  }
  return api
}

/** The document without prose, so that validators carry none of it into the browser. */
function withoutProse(node: unknown, insideProperties = false): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutProse(item))
  if (node === null || typeof node !== 'object') return node
  const prose = new Set(['description', 'example', 'examples'])
  return Object.fromEntries(
    Object.entries(node)
      .filter(
        ([key, value]) => insideProperties || !prose.has(key) || isResponseText(key, value, node),
      )
      .map(([key, value]) => [key, withoutProse(value, key === 'properties' && !insideProperties)]),
  )
}

/** The client whose calls say what is to be read in their answers, and which of them cost something. */
function tolerant(config: typeof clientConfig, reads: ReadonlyMap<string, string>): Options {
  const ids = new Set([...reads.keys(), ...costlyReads])
  const operations = Object.fromEntries(
    Array.from(ids, (id) => {
      const once = costlyReads.includes(id) && { once: true }
      const names = reads.get(id)
      return [id, { requestOptions: { ...(names !== undefined && { reads: names }), ...once } }]
    }),
  )
  const { output } = config
  return { ...config, output: { ...output, override: { ...output.override, operations } } }
}

/** OpenAPI requires a description on every response; an empty one satisfies it. */
function isResponseText(key: string, _value: unknown, node: object): boolean {
  return key === 'description' && !('type' in node) && !('in' in node)
}

if (!process.argv.includes('--force') && (await isFresh())) process.exit(0)

const api = await correctedSpec()
await rm(outDir, { recursive: true, force: true })
await mkdir(outDir, { recursive: true })
await writeFile(`${outDir}/openapi.json`, JSON.stringify(api))
await mkdir(`${outDir}/operations`)
for (const [file, source] of operationsSources(api)) await writeFile(`${outDir}/${file}`, source)
await mkdir(`${outDir}/describe`)
for (const [file, source] of describeSources(api)) await writeFile(`${outDir}/${file}`, source)
await writeFile(`${outDir}/access.ts`, accessSource(api))
await writeFile(`${outDir}/catalogue.ts`, catalogueSource(api))
const reads = readsOf(api)
// For what reads the list of SIMs itself, where no client is.
const ofSims = JSON.stringify(reads.get('listSims') ?? '')
await writeFile(`${outDir}/sim-reads.ts`, `export const simReads: string = ${ofSims}\n`)
await generate(tolerant(clientConfig, reads))
await writeFile(`${outDir}/openapi.bare.json`, JSON.stringify(withoutProse(api)))
await generate(zodConfig)
await writeFile(`${outDir}/contract.ts`, await contractSource(api, `${outDir}/zod`))
await writeFile(`${outDir}/.stamp`, '')
