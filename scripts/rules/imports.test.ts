import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesOf, read } from './files.ts'

interface Import {
  readonly from: string
  readonly to: string
}

const statement = /\b(?:from|import)\s*\(?\s*'(\.[^']*)'/g

/** Imports of our own files, in every form: static, type only, for effect, dynamic. */
function importsIn(file: string, source: string): Import[] {
  return [...source.matchAll(statement)].map(([, path = '']) => ({
    from: file,
    to: join(dirname(file), path),
  }))
}

const sources = filesOf('ts', 'tsx')
const imports = sources.flatMap((file) => importsIn(file, read(file)))
const shown = ({ from, to }: Import) => `${from} -> ${to}`
const within = (folder: string) => (file: string) => file.startsWith(`${folder}/`)

test('imports are found in every form', () => {
  const source = `
    import { a } from './a.ts'
    import type {
      B,
    } from '../b.ts'
    import './c.css'
    export * from './d.ts'
    const e = import('./e.ts')
    type F = typeof import('./f.ts')
    vi.mock(import('./g.ts'))
    import react from 'react'
  `
  const found = importsIn('src/x/y.ts', source).map(({ to }) => to)
  expect(found).toEqual(
    ['a.ts', '../b.ts', 'c.css', 'd.ts', 'e.ts', 'f.ts', 'g.ts'].map((path) => join('src/x', path)),
  )
  expect(imports.length).toBeGreaterThan(sources.length)
})

describe('imports run one way', () => {
  const allowed: Readonly<Record<string, readonly string[]>> = {
    'src/domain': ['src/domain'],
    'src/words': ['src/domain', 'src/words'],
    'src/api': ['src/domain', 'src/words', 'src/api'],
    'src/components': ['src/domain', 'src/words', 'src/api', 'src/components'],
    'src/pages': ['src/domain', 'src/words', 'src/api', 'src/components', 'src/pages'],
    'src/theme': ['src/domain', 'src/theme'],
    src: ['src'],
    sandbox: [
      'src/domain',
      'src/api/generated',
      'src/api/operation.ts',
      // What both sides are held against.
      'src/api/recorded.ts',
      'sandbox',
    ],
    server: ['src/domain', 'sandbox', 'server'],
  }

  test.each(Object.entries(allowed))('%s', (folder, targets) => {
    const own = imports.filter(({ from }) => within(folder)(from))
    const wrong = own.filter(
      ({ to }) => !targets.some((target) => to === target || within(target)(to)),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  test('and never in a circle between the top folders', () => {
    const top = (file: string) => file.split('/')[0] ?? ''
    const edges = new Map<string, Set<string>>()
    for (const { from, to } of imports) {
      if (top(from) === top(to)) continue
      edges.set(top(from), (edges.get(top(from)) ?? new Set()).add(top(to)))
    }
    const circles: string[] = []
    const walk = (folder: string, path: readonly string[]) => {
      if (path.includes(folder)) circles.push([...path, folder].join(' -> '))
      else for (const next of edges.get(folder) ?? []) walk(next, [...path, folder])
    }
    for (const folder of edges.keys()) walk(folder, [])
    expect(circles).toEqual([])
  })
})

test('an import of our own carries the ending of the file', () => {
  expect(imports.filter(({ to }) => !/\.\w+$/.test(to)).map(shown)).toEqual([])
})

const exporting = sources.filter((file) => /^(src|sandbox|server)\//.test(file))

test('there are no barrels', () => {
  const barrels = exporting.filter((file) =>
    /^export (type )?(\*|\{[^}]*\}) from/m.test(read(file)),
  )
  expect(barrels).toEqual([])
})

test('names are exported as names', () => {
  expect(exporting.filter((file) => /^export default/m.test(read(file)))).toEqual([])
})

test('a route file exports its Route and nothing else', () => {
  const routes = sources.filter(
    (file) => within('src/pages')(file) && !/\/-|\.test\.tsx?$/.test(file),
  )
  expect(routes.length).toBeGreaterThan(5)
  const exported = (file: string) =>
    [...read(file).matchAll(/^export (?:async )?\w+ (\w+)/gm)].map(([, name]) => name)
  const wrong = routes.filter((file) => exported(file).join() !== 'Route')
  expect(wrong).toEqual([])
})
