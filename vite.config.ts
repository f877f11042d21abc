import { tanstackRouter } from '@tanstack/router-plugin/vite'
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { compiling } from './scripts/compiling.ts'
import { closure } from './scripts/closure.ts'
import { importOnce } from './scripts/import-once.ts'
import { learnChunks } from './scripts/learn-chunks.ts'
import { shellAhead } from './scripts/shell-ahead.ts'

const runtime = fileURLToPath(new URL('src/jsx-runtime.ts', import.meta.url))

/** Elements are made by our own runtime, which keeps texts apart for browsers that translate. */
const textsApart: Plugin = {
  name: 'texts-apart',
  enforce: 'pre',
  apply: 'build',
  resolveId: (source, importer) =>
    source === 'react/jsx-runtime' && importer !== runtime ? runtime : undefined,
}

/** What so many of the parts share that the pages are split into is common: it grows with the pages. */
const pages = globSync('src/pages/**/*.tsx').filter((file) => !/\/-|\/route\.tsx$/.test(file))
const many = Math.round(pages.length * 0.35)

const root = fileURLToPath(new URL('./', import.meta.url))
const source = `${root}src/`
let ofSignIn: ReadonlySet<string> | undefined

/** What the sign-in form shares with pages comes with it, or it would load what most pages use. */
const withSignIn: Rolldown.CodeSplittingNameFunction = (id, context) => {
  ofSignIn ??= closure([`${source}pages/-sign-in/SignInPage.tsx`], (one) =>
    (context.getModuleInfo(one)?.importedIds ?? []).filter((next) => next.startsWith(source)),
  )
  return ofSignIn.has(id) && !id.includes('/-sign-in/') ? 'sign-in' : null
}

const routes = () =>
  tanstackRouter({
    target: 'react',
    routesDirectory: './src/pages',
    generatedRouteTree: './src/routeTree.gen.ts',
    routeFileIgnorePrefix: '-',
    autoCodeSplitting: true,
    // A page's loader lies with the page: in the first load, it would bring the API's client.
    codeSplittingOptions: {
      defaultBehavior: [
        ['loader', 'component', 'pendingComponent', 'errorComponent', 'notFoundComponent'],
      ],
    },
    disableLogging: true,
  })

// Whoever imports one operation must not count as needing the clients of all.
const treeshake = { moduleSideEffects: [{ test: /\/generated\//, sideEffects: false }] }

/** What the shell has fetched at once when it stands, whatever the page. */
const afterShell =
  /\/shell\/(?:AccountPanel|ErrorPage|NotFoundPage|OfflineBanner|Reauthentication|Toasts|Watchers)\.tsx$/

/**
 * Instead of a small file for each set of pages that share something: one with what the first load
 * needs, one with what the sign-in form does, and one with what many pages use. Fewer sharers make
 * that larger for pages that need little of it; `scripts/budgets.ts` says how large it may be.
 */
const groups: Rolldown.CodeSplittingGroup[] = [
  { name: 'initial', tags: ['$initial'], priority: 2 },
  { name: withSignIn, debugName: 'sign-in', priority: 1.5 },
  { name: 'common', minShareCount: many, priority: 1 },
  { name: 'shell-later', test: afterShell, priority: 0.8, includeDependenciesRecursively: false },
]

export default defineConfig(async ({ command }) => {
  // What the rest shares lies together where that makes fewer files (`scripts/chunks.ts`).
  const parts =
    command === 'build'
      ? await learnChunks(root, [textsApart, importOnce, routes()], { treeshake }, groups, [
          'initial',
          'sign-in',
          'common',
        ])
      : new Map<string, string>()
  return {
    plugins: [textsApart, shellAhead, importOnce, routes(), compiling()],
    build: {
      target: 'es2023',
      sourcemap: false,
      chunkSizeWarningLimit: 600,
      manifest: true,
      rolldownOptions: {
        treeshake,
        output: {
          // The first load names every file that may come: without words, that is a quarter shorter.
          chunkFileNames: 'assets/[hash:7].js',
          assetFileNames: 'assets/[hash:7][extname]',
          codeSplitting: {
            groups: [
              ...groups,
              {
                name: (id: string) => parts.get(id),
                debugName: 'parts',
                priority: 0.5,
                includeDependenciesRecursively: false,
              },
            ],
          },
        },
      },
    },
  }
})
