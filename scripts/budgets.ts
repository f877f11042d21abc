import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

interface Chunk {
  readonly file: string
  readonly src?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

export interface Check {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

const kB = 1000
const signInLimit = 140 * kB
const routeLimit = 60 * kB
/** Loaded apart and only where they are used, so no route's own size counts them. */
const apart = /recharts/

/** Checks the built console against its size budgets; sizes are bytes after gzip. */
export async function checkBudgets(dist = 'dist'): Promise<Check[]> {
  const manifest = JSON.parse(await readFile(`${dist}/.vite/manifest.json`, 'utf8')) as Manifest
  const sizes = new Map<string, number>()
  for (const { file } of Object.values(manifest)) {
    if (file.endsWith('.js')) {
      sizes.set(file, gzipSync(await readFile(`${dist}/${file}`), { level: 9 }).length)
    }
  }
  const weigh = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0)

  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
  if (entry === undefined) throw new Error('The manifest names no entry.')
  const before = closure(manifest, entry)
  const chunkOf = (part: string) => Object.keys(manifest).find((key) => key.includes(part))
  const signIn = chunkOf('src/pages/sign-in.tsx')
  const shell = chunkOf('src/components/shell/Shell.tsx')
  if (signIn === undefined || shell === undefined) {
    throw new Error('The manifest names no sign-in page or no shell: has one of them moved?')
  }

  const form = new Set([...before, ...closure(manifest, signIn)])
  const signedIn = new Set([...before, ...closure(manifest, shell)])
  const checks = [check('JavaScript before the sign-in form', weigh(form), signInLimit)]
  checks.push(check('JavaScript of the shell', weigh(without(signedIn, before)), routeLimit))
  for (const key of Object.keys(manifest)) {
    if (!key.startsWith('src/pages/') || key === signIn || !key.includes('?tsr-split')) continue
    const own = without(closure(manifest, key), signedIn)
    checks.push(check(`JavaScript added by ${key.split('?')[0]}`, weigh(own), routeLimit))
  }
  const early = [...signedIn].filter((file) => apart.test(file))
  checks.push({
    name: 'The chart library is loaded only where a chart is',
    ok: early.length === 0,
    detail: early.join(', ') || 'not before',
  })
  return checks
}

/** The files a chunk needs before it can run: itself and its static imports. */
function closure(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const next of chunk.imports ?? []) closure(manifest, next, seen)
  return seen
}

function without(files: ReadonlySet<string>, taken: ReadonlySet<string>): Set<string> {
  return new Set([...files].filter((file) => !taken.has(file)))
}

function check(name: string, bytes: number, limit: number): Check {
  const detail = `${(bytes / kB).toFixed(1)} of ${limit / kB} kB gzip`
  return { name, ok: bytes <= limit, detail }
}
