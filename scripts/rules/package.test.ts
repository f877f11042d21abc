import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesOf, read } from './files.ts'

interface Package {
  readonly scripts: Record<string, string>
  readonly dependencies: Record<string, string>
  readonly devDependencies: Record<string, string>
  readonly allowScripts: Record<string, boolean>
}

interface Lock {
  readonly packages: Record<
    string,
    { readonly version?: string; readonly hasInstallScript?: boolean; readonly resolved?: string }
  >
}

const manifest = JSON.parse(read('package.json')) as Package
const lock = JSON.parse(read('package-lock.json')) as Lock
const all = { ...manifest.dependencies, ...manifest.devDependencies }

test('versions are pinned exactly, and are the ones in the lock file', () => {
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  for (const [name, version] of Object.entries(all)) {
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version)
  }
})

test('the lock file does not say where packages came from', () => {
  const resolved = Object.values(lock.packages).flatMap(({ resolved }) => resolved ?? [])
  expect(resolved).toEqual([])
})

test('every package with an install script is judged in allowScripts, and no other', () => {
  const installing = Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.split('node_modules/').at(-1))
  expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(installing)].sort())
})

/** How packages are named where they are used under another name; empty where nothing names them. */
const names: Readonly<Record<string, string>> = {
  '@types/babel__core': '',
  '@types/node': '"node"',
  '@types/pdfkit': '',
  '@types/react': '',
  '@types/react-dom': '',
  // Named by the option that asks for it, or by what loads it by itself.
  'oxc-transform-react': 'react({ compiler',
  node: '',
  'oxlint-tsgolint': '',
  postcss: 'postcss.config',
  typescript: 'tsc',
}

test('every package is used', () => {
  const sources = filesOf('ts', 'tsx', 'css', 'js', 'json')
  const used = sources.filter(
    (file) => !file.startsWith('package') && !file.startsWith('scripts/rules/'),
  )
  const text = [...used, ...used.map(read), ...Object.values(manifest.scripts)].join('\n')
  const unused = Object.keys(all).filter((name) => !text.includes(names[name] ?? `${name}`))
  expect(unused).toEqual([])
})

test('the scripts run files that exist', () => {
  const named = Object.values(manifest.scripts).flatMap(
    (script) => script.match(/\S+\.ts\b/g) ?? [],
  )
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})
