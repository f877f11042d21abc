import babel from '@rolldown/plugin-babel'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { messages } from './scripts/words/compile.ts'

export default defineConfig({
  plugins: [
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
    }),
    react(),
    babel({ presets: [reactCompilerPreset(), messages()] }),
  ],
  build: {
    target: 'es2023',
    sourcemap: false,
    chunkSizeWarningLimit: 600,
    manifest: true,
    rolldownOptions: {
      // Whoever imports one operation must not count as needing the clients of all.
      treeshake: { moduleSideEffects: [{ test: /\/generated\//, sideEffects: false }] },
      output: {
        codeSplitting: {
          // Instead of a small file for each set of pages that share something: one with what the
          // first load needs, and one with what most pages use. Fewer sharers make the second
          // larger for pages that need little of it; `scripts/budgets.ts` says how large it may be.
          groups: [
            { name: 'initial', tags: ['$initial'], priority: 2 },
            { name: 'common', minShareCount: 20, priority: 1 },
          ],
        },
      },
    },
  },
})
