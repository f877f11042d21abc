import { expect, test } from 'vitest'
import { UsageError, readFlags } from './flags.ts'

test('without flags it is a sandbox of 1,000 SIMs in memory on loopback', () => {
  expect(readFlags([], {})).toEqual({
    help: false,
    host: '127.0.0.1',
    port: 8080,
    sandbox: true,
    sims: 1000,
    seed: 'sandbox',
    data: undefined,
    latencyMs: 0,
    errorRate: 0,
    console: undefined,
    config: undefined,
    trustProxy: false,
  })
})

test('PORT and HOST are honoured, and flags go before them', () => {
  const env = { PORT: '3000', HOST: '0.0.0.0' }
  expect(readFlags([], env)).toMatchObject({ port: 3000, host: '0.0.0.0' })
  expect(readFlags(['--port', '4000', '--host=::1'], env)).toMatchObject({
    port: 4000,
    host: '::1',
  })
  expect(readFlags([], { PORT: '', HOST: '' })).toMatchObject({ port: 8080, host: '127.0.0.1' })
})

test('every flag is read', () => {
  const flags = readFlags(
    [
      '--sims',
      '100000',
      '--data',
      'f.db',
      '--seed=x',
      '--latency-ms',
      '5',
      '--error-rate',
      '0.25',
      '--trust-proxy',
      '--no-sandbox',
    ],
    {},
  )
  expect(flags).toMatchObject({
    sims: 100_000,
    data: 'f.db',
    seed: 'x',
    latencyMs: 5,
    errorRate: 0.25,
    trustProxy: true,
    sandbox: false,
  })
})

test.each([
  [['--port', '65536'], {}],
  [['--port', '-1'], {}],
  [['--port='], {}],
  [[], { PORT: 'http' }],
  [['--sims', '1.5'], {}],
  [['--sims', '1e3'], {}],
  [['--sims', '99999999'], {}],
  [['--latency-ms', 'slow'], {}],
  [['--error-rate', '2'], {}],
  [['--error-rate', ''], {}],
  [['--data'], {}],
  [['--unknown'], {}],
  [['stray'], {}],
])('%j with %j is refused in one line', (args, env) => {
  const read = () => readFlags(args, env)
  expect(read).toThrow(UsageError)
  expect(read).not.toThrow('\n')
})
