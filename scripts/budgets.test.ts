import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { checkBudgets, lateLibraries } from './budgets.ts'

type Chunks = Record<string, { kB?: number; text?: string; imports?: string[]; isEntry?: boolean }>

const split = '?tsr-split=component---loader'
const shell = 'src/components/shell/Shell.tsx'
const signIn = `src/pages/sign-in.tsx${split}`
const plot = { 'src/components/chart/Plot.tsx': { text: 'class="recharts-wrapper"' } }
/** Files that hold the late libraries, a library each; the charts' own is told apart above. */
const late: Chunks = Object.fromEntries(
  Object.entries(lateLibraries)
    .filter(([name]) => name !== 'The chart library')
    .map(([name, text]) => [`src/components/${name}.tsx`, { text }]),
)

/** A build in which everything fits. */
const small: Chunks = {
  'index.html': { kB: 100, imports: ['_shared.js'], isEntry: true },
  '_shared.js': { kB: 20 },
  [signIn]: { kB: 10, imports: ['index.html', '_shared.js'] },
  [shell]: { kB: 50, imports: ['index.html', '_parts.js'] },
  '_parts.js': { kB: 20, imports: ['_shared.js'] },
  ...plot,
  ...late,
}

let dist: string
afterEach(() => rm(dist, { recursive: true, force: true }))

/** Writes a build whose files have these sizes after gzip, and checks it. */
async function check(chunks: Chunks) {
  dist = await mkdtemp(join(tmpdir(), 'budgets-'))
  await mkdir(join(dist, '.vite'))
  const manifest: Record<string, unknown> = {}
  for (const [at, [key, { kB = 0, text, ...chunk }]] of Object.entries(chunks).entries()) {
    const file = `${at}.js`
    manifest[key] = { file, ...chunk }
    await writeFile(join(dist, file), text ?? randomBytes(kB * 1000))
  }
  manifest['style.css'] = { file: 'style.css' }
  await writeFile(join(dist, '.vite/manifest.json'), JSON.stringify(manifest))
  const checks = await checkBudgets(dist)
  return {
    failed: checks.filter(({ ok }) => !ok).map(({ name }) => name),
    details: Object.fromEntries(checks.map(({ name, detail }) => [name, detail])),
  }
}

const page = (name: string) => `src/pages/${name}.tsx${split}`

test('counts every file once, and only what is loaded at that point', async () => {
  const { failed, details } = await check({
    ...small,
    [page('sims/index')]: { kB: 30, imports: ['index.html', '_parts.js', '_list.js'] },
    '_list.js': { kB: 10, imports: ['_parts.js'] },
  })
  expect(failed).toEqual([])
  expect(details['JavaScript before the sign-in form']).toBe('130.1 of 148 kB gzip')
  expect(details['JavaScript added by the shell']).toMatch(/^70\.\d of/)
  expect(details['JavaScript added by src/pages/sims/index.tsx']).toMatch(/^40\.\d of 55 kB gzip$/)
})

test('a page that is too heavy fails, whichever of its parts is', async () => {
  const { failed } = await check({
    ...small,
    [page('sims/index')]: { kB: 40, imports: ['_list.js'] },
    [page('groups/index')]: { kB: 10, imports: ['_list.js'] },
    '_list.js': { kB: 30 },
  })
  expect(failed).toEqual(['JavaScript added by src/pages/sims/index.tsx'])
})

test('all parts that are split off from a page count', async () => {
  const { failed } = await check({
    ...small,
    'src/pages/x.tsx?tsr-split=component': { kB: 31 },
    'src/pages/x.tsx?tsr-split=loader': { kB: 31 },
  })
  expect(failed).toEqual(['JavaScript added by src/pages/x.tsx'])
})

test('a layout is a route of its own', async () => {
  const { failed, details } = await check({
    ...small,
    [page('sims/$simId/route')]: { kB: 30, imports: ['_detail.js'] },
    [page('sims/$simId/usage')]: { kB: 30, imports: ['_detail.js'] },
    '_detail.js': { kB: 10 },
  })
  expect(failed).toEqual([])
  expect(details['JavaScript added by src/pages/sims/$simId/usage.tsx']).toMatch(/^30\./)
})

test('too much before the sign-in form, or in the shell, fails', async () => {
  const { failed } = await check({
    ...small,
    '_shared.js': { kB: 41 },
    '_parts.js': { kB: 70 },
  })
  expect(failed).toEqual(['JavaScript before the sign-in form', 'JavaScript added by the shell'])
})

test.each([
  ['the entry', 'index.html'],
  ['the shell', shell],
  ['a page', page('index')],
  ['what a page imports', '_page.js'],
])('the chart library in %s fails', async (_, key) => {
  const { failed } = await check({
    ...small,
    [page('index')]: { imports: ['_page.js'] },
    '_page.js': {},
    [key]: {
      ...small[key],
      ...(key === page('index') && { imports: [] }),
      ...plot['src/components/chart/Plot.tsx'],
    },
  })
  expect(failed).toEqual(['The chart library is loaded only where it is needed'])
})

test.each([
  ['entry', { ...small, 'index.html': {} }, 'no entry'],
  ['shell', { ...small, [shell]: undefined }, 'Shell.tsx: has it moved?'],
  ['sign-in page', { ...small, [signIn]: undefined }, 'sign-in.tsx: has it moved?'],
  ['chart', { ...small, 'src/components/chart/Plot.tsx': undefined }, 'this: The chart library'],
])('a build without %s is an error, not a success', async (_, chunks, message) => {
  const there = Object.entries(chunks).filter(([, chunk]) => chunk !== undefined)
  await expect(check(Object.fromEntries(there) as Chunks)).rejects.toThrow(message)
})
