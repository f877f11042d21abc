import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { closure } from './closure.ts'
import { layoutsOf, pageOf, shellModule, signInPage } from './page-files.ts'

/** One built file, as Vite's manifest describes it. */
interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  /** Keys of the chunks it cannot run without. */
  readonly imports?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

export interface Check {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

const kB = 1000
const signInLimit = 148 * kB
const routeLimit = 55 * kB
/** What surrounds every page and what most pages share; loaded once, after signing in. */
const shellLimit = 120 * kB
/**
 * Libraries that only a part of a page needs and that come with it: what stands in their code, in a
 * place that survives minification.
 */
export const lateLibraries: Readonly<Record<string, string>> = {
  'The chart library': 'recharts-',
  'The JSON editor': 'cm-lint-marker',
  'The video player': 'urn:mpeg:dash:schema',
}

/**
 * Checks the built console against its size budgets; sizes are bytes after gzip. Throws where the
 * build has no entry, no sign-in page or no shell, or where no file holds one of the late libraries.
 */
export async function checkBudgets(dist = 'dist'): Promise<Check[]> {
  const manifest = JSON.parse(await readFile(`${dist}/.vite/manifest.json`, 'utf8')) as Manifest
  const sizes = new Map<string, number>()
  const late = new Map(Object.keys(lateLibraries).map((name) => [name, new Set<string>()]))
  for (const { file } of Object.values(manifest)) {
    if (!file.endsWith('.js')) continue
    const content = await readFile(`${dist}/${file}`)
    sizes.set(file, gzipSync(content, { level: 9 }).length)
    for (const [name, files] of late) {
      if (content.includes(lateLibraries[name] ?? '')) files.add(file)
    }
  }
  for (const [name, files] of late) {
    if (files.size === 0) throw new Error(`No file of the build holds this: ${name}.`)
  }
  const weigh = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0)

  const keys = Object.keys(manifest)
  const entry = keys.filter((key) => manifest[key]?.isEntry)
  const shell = keys.filter((key) => key === shellModule)
  const pages = pagesOf(keys)
  const signIn = pages.get(signInPage) ?? []
  if (entry.length === 0) throw new Error('The manifest names no entry.')
  if (shell.length === 0) throw new Error(`The manifest has no ${shellModule}: has it moved?`)
  if (signIn.length === 0) throw new Error(`The manifest has no ${signInPage}: has it moved?`)

  const before = filesOf(manifest, entry)
  const signedIn = filesOf(manifest, [...entry, ...shell])
  const checks = [
    check(
      'JavaScript before the sign-in form',
      weigh(filesOf(manifest, [...entry, ...signIn])),
      signInLimit,
    ),
    check('JavaScript added by the shell', weigh(without(signedIn, before)), shellLimit),
  ]
  const early = new Set([...signedIn, ...filesOf(manifest, signIn)])
  for (const [page, own] of pages) {
    if (page === signInPage) continue
    const layouts = layoutsOf(page).flatMap((file) => pages.get(file) ?? [])
    const needed = filesOf(manifest, own)
    for (const file of needed) early.add(file)
    const added = without(without(needed, signedIn), filesOf(manifest, layouts))
    checks.push(check(`JavaScript added by ${page}`, weigh(added), routeLimit))
  }
  for (const [name, files] of late) {
    const misplaced = [...early].filter((file) => files.has(file))
    checks.push({
      name: `${name} is loaded only where it is needed`,
      ok: misplaced.length === 0,
      detail: misplaced.join(', ') || [...files].join(', '),
    })
  }
  return checks
}

/** The keys of each page's own chunks, which the router splits off and loads with the page. */
function pagesOf(keys: readonly string[]): Map<string, string[]> {
  const pages = new Map<string, string[]>()
  for (const key of keys) {
    const page = pageOf(key)
    if (page !== undefined) pages.set(page, [...(pages.get(page) ?? []), key])
  }
  return pages
}

/** The files that chunks need before they can run: themselves and their static imports. */
function filesOf(manifest: Manifest, keys: readonly string[]): Set<string> {
  const all = closure(keys, (key) => manifest[key]?.imports ?? [])
  return new Set([...all].flatMap((key) => manifest[key]?.file ?? []))
}

function without(files: ReadonlySet<string>, taken: ReadonlySet<string>): Set<string> {
  return new Set([...files].filter((file) => !taken.has(file)))
}

function check(name: string, bytes: number, limit: number): Check {
  const detail = `${(bytes / kB).toFixed(1)} of ${limit / kB} kB gzip`
  return { name, ok: bytes <= limit, detail }
}
