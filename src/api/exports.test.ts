import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from './errors.ts'
import { runExport, type StartExport } from './exports.ts'
import { exportAirStats } from './generated/client/stats/stats.ts'
import { pause } from './retry.ts'
import { endSession } from './session.ts'
import { answer, ApiServer, signInAt } from './testing.ts'

// Nothing waits here; how long it would have stands in the calls of `pause`.
vi.mock(import('./retry.ts'), { spy: true })

const server = new ApiServer()
const start: StartExport = (options) =>
  exportAirStats('OP0000000001', { period: 'day' }, { export_mode: 'async' }, options)
const accepted = answer(200, { exportedFileId: 'fe_1', exportedFilePath: '/files/exported/fe_1' })
const processing = answer(200, { status: 'processing' })

beforeAll(() => server.open())
afterAll(() => server.close())
beforeEach(() => {
  vi.mocked(pause).mockClear().mockResolvedValue()
  signInAt(server.base)
})
afterEach(() => endSession())

const run = (signal = new AbortController().signal) => runExport(start, signal)

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  const error = await work.then(
    () => undefined,
    (problem: unknown) => problem,
  )
  return error instanceof ApiError ? error.code : undefined
}

test('is asked for until its file is ready, less and less often', async () => {
  const ready = answer(200, { status: 'exported', url: 'https://example.com/file' })
  server.answers(accepted, ...Array.from({ length: 5 }, () => processing), ready)
  expect(await run()).toEqual({ url: 'https://example.com/file', fileId: 'fe_1' })
  expect(vi.mocked(pause).mock.calls.map(([wait]) => wait)).toEqual([
    1000, 1000, 2000, 3000, 5000, 5000,
  ])
  expect(server.calls.at(-1)?.url).toBe('/v1/files/exported/fe_1')
})

test('may be ready at once', async () => {
  server.answers(answer(200, { url: 'https://example.com/file' }))
  expect(await run()).toEqual({ url: 'https://example.com/file', fileId: undefined })
  expect(pause).not.toHaveBeenCalled()
})

test('ends in an error where the file could not be made', async () => {
  server.answers(accepted, processing, answer(200, { status: 'failed' }))
  expect(await codeOf(run())).toBe('export-failed')
})

test.each([
  ['no file', [answer(200, {})]],
  ['a file without an address', [accepted, answer(200, { status: 'exported' })]],
])('does not take %s for one', async (_, answers) => {
  server.answers(...answers)
  expect(await codeOf(run())).toBe('malformed')
})

test('is given up when nobody waits for it any more', async () => {
  const giveUp = new AbortController()
  vi.mocked(pause).mockRestore()
  server.answers(accepted, processing)
  const work = codeOf(run(giveUp.signal))
  await vi.waitFor(() => expect(server.calls).toHaveLength(1))
  giveUp.abort()
  expect(await work).toBe('aborted')
})
