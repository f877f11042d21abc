import { transformAsync } from '@babel/core'
import { transform, type TransformOptions } from 'oxc-transform-react'
import { expect, test } from 'vitest'
import { filesOf, read } from './rules/files.ts'
import { messages } from './words/compile.ts'

/** What stands in a file's way of being compiled. */
async function problems(file: string, code: string): Promise<string[]> {
  const options: TransformOptions = {
    lang: file.endsWith('x') ? 'tsx' : 'ts',
    reactCompiler: { panicThreshold: 'all_errors' },
  }
  const { errors } = await transform(file, code, options)
  return errors.map(({ message, codeframe }) => `${message}\n${codeframe}`)
}

/** The file as the compiler is given it: what it says is calls then. */
async function said(file: string, code: string): Promise<string> {
  const { preset } = messages()
  const made = await transformAsync(code, {
    filename: file,
    presets: [preset],
    parserOpts: { plugins: ['typescript', 'jsx'] },
    configFile: false,
    babelrc: false,
  })
  return made?.code ?? ''
}

// The build leaves alone what it cannot compile, and says nothing: it would be drawn anew each time.
test('every component and hook is compiled', { timeout: 60_000 }, async () => {
  const files = filesOf('ts', 'tsx').filter((file) => /^src\/.*(?<!\.test)\.tsx?$/.test(file))
  expect(files.length).toBeGreaterThan(1000)
  const left: string[] = []
  for (const file of files) {
    const code = read(file)
    const found = await problems(file, code)
    if (found.length > 0) left.push(...(await problems(file, await said(file, code))))
  }
  expect(left).toEqual([])
})

test('what cannot be compiled is found', async () => {
  const code = `export function useIt() { const load = () => import('./it.ts'); return useOther(load) }`
  expect(await problems('it.ts', code)).toHaveLength(1)
})
