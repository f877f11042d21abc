import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createSandbox } from '../sandbox/app.ts'
import { signedIn } from '../sandbox/testing/client.ts'
import { createApp } from './app.ts'
import { accepts, encodingFor } from './compress.ts'

const sandbox = createSandbox({ sims: 100 })
const app = createApp({ host: '127.0.0.1', config: { endpoints: [] }, sandbox })

async function get(path: string, accepted: string) {
  const { credentials } = await signedIn(sandbox, 'root@example.com')
  const headers = {
    host: 'localhost',
    'accept-encoding': accepted,
    'x-soracom-api-key': credentials?.apiKey ?? '',
    'x-soracom-token': credentials?.token ?? '',
  }
  const response = await app.request(path, { headers })
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

const sims = '/api/sandbox/v1/sims?limit=100'

test('a list of the sandbox is compressed for who takes it, to less than a fifth', async () => {
  const whole = await get(sims, 'identity')
  expect(whole.headers.get('content-encoding')).toBeNull()
  const br = await get(sims, 'gzip, deflate, br')
  expect([br.headers.get('content-encoding'), br.headers.get('vary')]).toEqual([
    'br',
    'Accept-Encoding',
  ])
  expect(br.headers.get('content-type')).toBe('application/json')
  expect(br.bytes.length * 5).toBeLessThan(whole.bytes.length)
  expect(JSON.parse(String(brotliDecompressSync(br.bytes)))).toHaveLength(100)
  const zstd = await get(sims, 'gzip, deflate, br, zstd')
  expect(JSON.parse(String(zstdDecompressSync(zstd.bytes)))).toHaveLength(100)
  const gz = await get(sims, 'gzip')
  expect(JSON.parse(String(gunzipSync(gz.bytes)))).toHaveLength(100)
})

test('a small answer stays as it is', async () => {
  const { headers, bytes } = await get('/api/sandbox/v1/sims?limit=1&x=none', 'br')
  expect(JSON.parse(String(brotliDecompressSync(bytes)))).toHaveLength(1)
  expect(headers.get('content-encoding')).toBe('br')
  const small = await get('/api/sandbox/v1/sims/none', 'br')
  expect(small.headers.get('content-encoding')).toBeNull()
  expect(JSON.parse(String(small.bytes))).toMatchObject({ code: 'SEM0001' })
})

test.each([
  [{ 'content-type': 'application/json; charset=utf-8' }, 'br'],
  [{ 'content-type': 'text/csv', 'content-length': '1000' }, 'br'],
  [{ 'content-type': 'text/csv', 'content-length': '999' }, undefined],
  [{ 'content-type': 'application/json', 'content-encoding': 'gzip' }, undefined],
  [{ 'content-type': 'application/json', 'content-range': 'bytes 0-9/10' }, undefined],
  [{ 'content-type': 'video/mp4' }, undefined],
  [{ 'content-type': 'image/jpeg' }, undefined],
  [{ 'content-type': 'application/zip' }, undefined],
  [{}, undefined],
])('of what has %j the encoding is %s', (headers, encoding) => {
  expect(encodingFor('gzip, br', new Headers(headers))).toBe(encoding)
})

test.each([
  ['br', true],
  ['gzip, BR;q=0.5', true],
  ['br;q=0', false],
  ['brotli', false],
  [null, false],
])('%j takes br: %s', (header, taken) => {
  expect(accepts(header, 'br')).toBe(taken)
})
