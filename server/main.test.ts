import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'server-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Console</title>')
  const endpoint = {
    id: 'x',
    label: 'X',
    description: '',
    coverages: { jp: '/api/jp/v1' },
    coverage: 'jp',
  }
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ endpoints: [endpoint] }))
  writeFileSync(join(folder, 'broken.json'), '{"endpoints": []}')
  writeFileSync(join(folder, 'broken.db'), 'x'.repeat(5000))
})
afterAll(() => rmSync(folder, { recursive: true }))

function start(...args: string[]) {
  const program = join(import.meta.dirname, 'main.ts')
  const flags = ['--console', folder, '--sims', '10', '--port', '0', ...args]
  const env = { PATH: process.env['PATH'] }
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...flags], {
    env,
  })
}

/** Runs to the end: exit code and stderr. */
async function fails(...args: string[]) {
  const program = start(...args)
  const [stderr, [code]] = await Promise.all([text(program.stderr), once(program, 'exit')])
  return { stderr, code: Number(code) }
}

test('starts, says where it is, answers, and ends cleanly on SIGTERM', async () => {
  const program = start('--data', join(folder, 'state.db'))
  const [first] = (await once(program.stdout, 'data')) as [Buffer]
  const output = String(first)
  const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? []
  expect(output).toContain('root@example.com')
  expect((await fetch(address, { headers: { accept: 'text/html' } })).status).toBe(200)
  const signIn = { email: 'root@example.com', password: 'sandbox' }
  const body = JSON.stringify(signIn)
  const answer = await fetch(`${address}/api/sandbox-g/v1/auth`, { method: 'POST', body })
  expect(await answer.json()).toMatchObject({ operatorId: 'OP0000000001' })
  program.kill('SIGTERM')
  expect(await once(program, 'exit')).toEqual([0, null])
})

test('a taken port is one line and exit 1', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const { stderr, code } = await fails('--port', port)
  other.close()
  expect(code).toBe(1)
  expect(stderr).toMatch(/^Port \d+ on 127\.0\.0\.1 is taken by another program[^\n]*\n$/)
})

test.each([
  ['a bad flag', ['--sims', 'many'], '--sims must be'],
  ['an unknown flag', ['--frobnicate'], '--frobnicate'],
  ['a damaged data file', ['--data', 'broken.db'], 'not a database'],
  ['a data file in no folder', ['--data', 'no/such/folder/x.db'], 'cannot be used'],
  ['a bad configuration', ['--config', 'broken.json'], 'endpoints'],
  ['a missing configuration', ['--config', 'none.json'], 'cannot be read'],
  ['a console that is not built', ['--console', 'none'], 'npm run build'],
])('%s is one line and exit 1', async (_, args, message) => {
  const inFolder = args.map((arg) => (/^(broken|none|no\/)/.test(arg) ? join(folder, arg) : arg))
  const { stderr, code } = await fails(...inFolder)
  expect(code).toBe(1)
  expect(stderr).toContain(message)
  expect(stderr.trimEnd()).not.toContain('\n')
})
