import babel from '@rolldown/plugin-babel'
import { defineConfig } from 'vitest/config'
import { messages } from './scripts/words/compile.ts'

const common = {
  environment: 'node',
  setupFiles: 'scripts/vitest-setup.ts',
  testTimeout: 15_000,
} as const

/** Of the console only what knows the browser keeps state in its modules, and is loaded afresh. */
const stateful = 'src/{words,api,components,pages}/**/*.test.{ts,tsx}'

/** Files that say something to people are compiled as in the build. */
const plugins = [babel({ presets: [messages()] })]

export default defineConfig({
  test: {
    // All processors, and not all but one: two are what there is.
    maxWorkers: '100%',
    projects: [
      {
        plugins,
        test: { ...common, name: 'console', include: [stateful] },
      },
      {
        plugins,
        test: {
          ...common,
          name: 'pure',
          include: ['{src/domain,src/theme,sandbox,server,scripts,spec}/**/*.test.ts'],
          // Loading the API's contract once for all files, and not for each, halves the time.
          isolate: false,
        },
      },
    ],
  },
})
