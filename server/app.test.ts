import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { readConfig, type Config } from './config.ts'
import { listFiles } from './files.ts'

let folder = ''
const page = '<!doctype html><title>Console</title>'

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dist-'))
  mkdirSync(join(folder, 'assets'))
  mkdirSync(join(folder, '.vite'))
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, '.vite/manifest.json'), '{}')
  writeFileSync(join(folder, 'assets/main-1a2b.js'), 'console.log(1)')
  writeFileSync(join(folder, 'assets/main-1a2b.js.br'), brotliCompressSync('console.log(1)'))
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function get(
  path: string,
  headers: Record<string, string> = {},
  host = '127.0.0.1',
  config: Config = { endpoints: [] },
) {
  const app = createApp({ host, config, files: listFiles(folder) })
  return app.request(path, { headers: { host: 'localhost:8080', ...headers } })
}

const html = { accept: 'text/html,*/*;q=0.8' }

test('every answer has the security headers', async () => {
  for (const path of ['/', '/assets/main-1a2b.js', '/nothing.png', '/config.json', '/api/x']) {
    const { headers } = await get(path, html)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('access-control-allow-origin')).toBeNull()
  }
})

test('the policy of a page lets no inline script run and nothing load from elsewhere', async () => {
  const policy = (await get('/', html)).headers.get('content-security-policy') ?? ''
  const directives = new Map(
    policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
  )
  expect(directives.get('default-src')).toBe("'none'")
  expect(directives.get('script-src')).toBe("'self'")
  expect(directives.get('worker-src')).toBe("'self'")
  expect(directives.get('style-src')).toBe("'self' 'unsafe-inline'")
  expect(directives.get('connect-src')).toBe("'self'")
  expect(directives.get('object-src')).toBe("'none'")
  expect(directives.get('base-uri')).toBe("'none'")
  expect(directives.get('form-action')).toBe("'none'")
  expect(directives.get('frame-ancestors')).toBe("'none'")
  expect(directives.get('require-trusted-types-for')).toBe("'script'")
  expect(directives.get('trusted-types')).toBe('default')
  expect((await get('/api/x')).headers.get('content-security-policy')).toContain('sandbox')
})

test('video, pictures and results come from the hosts that the configuration names, and from no other', async () => {
  const media = {
    video: ['https://*.video.example.com'],
    images: ['https://stills.example.com'],
    files: ['https://results.example.com'],
  }
  const answer = await get('/', html, '127.0.0.1', { media, endpoints: [] })
  const policy = answer.headers.get('content-security-policy')
  expect(policy).toContain(
    "connect-src 'self' https://*.video.example.com https://results.example.com;",
  )
  expect(policy).toContain("img-src 'self' data: blob: https://stills.example.com;")
  expect(policy).toContain(
    "media-src 'self' blob: https://*.video.example.com https://stills.example.com;",
  )
  expect(policy).toContain("script-src 'self';")
})

test.each([
  'http://plain.example.com',
  'https://*',
  "https://a.example; script-src 'unsafe-inline'",
])('a configuration with %s as a host is refused', (host) => {
  const file = join(folder, 'bad-media.json')
  const built = readConfig(join(import.meta.dirname, '../public/config.json'), true)
  const media = { ...built.media, video: [host] }
  writeFileSync(file, JSON.stringify({ ...built, media }))
  expect(() => readConfig(file, true)).toThrow('media.video')
})

test('hashed files are kept for ever, the page is asked for anew', async () => {
  const asset = await get('/assets/main-1a2b.js')
  expect(asset.headers.get('cache-control')).toContain('immutable')
  expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  const index = await get('/', html)
  expect(await index.text()).toBe(page)
  expect(index.headers.get('cache-control')).toBe('no-cache')
  const again = await get('/favicon.svg')
  const etag = again.headers.get('etag') ?? ''
  expect((await get('/favicon.svg', { 'if-none-match': etag })).status).toBe(304)
})

test('a compressed copy is sent to who takes it', async () => {
  const taken = await get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip, deflate, br' })
  expect(taken.headers.get('content-encoding')).toBe('br')
  expect(taken.headers.get('vary')).toBe('Accept-Encoding')
  const bytes = Buffer.from(await taken.arrayBuffer())
  expect(String(brotliDecompressSync(bytes))).toBe('console.log(1)')
  for (const accepted of ['identity', 'gzip', 'br;q=0', 'brotli']) {
    const plain = await get('/assets/main-1a2b.js', { 'accept-encoding': accepted })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe('console.log(1)')
  }
})

test('a page of the console is index.html, whatever its path', async () => {
  for (const path of ['/sims', '/sims/8981/sessions?x=1', '/groups/a%2Fb', '/%zz']) {
    const response = await get(path, html)
    expect([response.status, await response.text()]).toEqual([200, page])
  }
  expect((await get('/', { accept: '*/*' })).status).toBe(200)
  expect((await get('/sims', { accept: '*/*' })).status).toBe(404)
})

test('what is not there is a 404, never the page', async () => {
  expect((await get('/assets/gone.js', html)).status).toBe(404)
  expect((await get('/gone.png', { accept: 'image/*' })).status).toBe(404)
  expect((await get('/.vite/manifest.json')).status).toBe(404)
  expect((await get('/..%2f..%2fetc/passwd')).status).toBe(404)
  const api = await get('/api/nothing', html)
  expect(api.status).toBe(404)
  expect(await api.json()).toMatchObject({ code: 'COM0011' })
})

test('only GET and HEAD reach the files', async () => {
  const app = createApp({ host: '127.0.0.1', config: { endpoints: [] }, files: listFiles(folder) })
  const headers = { host: 'localhost' }
  expect((await app.request('/', { method: 'POST', headers })).status).toBe(405)
  const head = await app.request('/', { method: 'HEAD', headers: { ...headers, ...html } })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('on loopback, only names of this machine are answered', async () => {
  for (const host of ['localhost', 'localhost:8080', '127.0.0.1:9', '[::1]:8080']) {
    expect((await get('/', { host, ...html })).status).toBe(200)
  }
  for (const host of ['evil.example', 'localhost.evil.example', 'evil.example:8080', '']) {
    expect((await get('/', { host, ...html })).status).toBe(403)
  }
  expect((await get('/', { host: 'console.example', ...html }, '0.0.0.0')).status).toBe(200)
})

test('the API is not for pages of other origins', async () => {
  const status = async (headers: Record<string, string>) => (await get('/api/x', headers)).status
  expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(404)
  expect(await status({ 'sec-fetch-site': 'none' })).toBe(404)
  expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await status({ 'sec-fetch-site': 'same-site' })).toBe(403)
  expect(await status({ origin: 'http://localhost:8080' })).toBe(404)
  expect(await status({ origin: 'http://localhost:9999' })).toBe(403)
  expect(await status({ origin: 'null' })).toBe(403)
  expect(await status({})).toBe(404)
})

test('a page’s own name is what a trusted proxy says it is', async () => {
  const headers = {
    host: '127.0.0.1:8080',
    origin: 'https://console.example.com',
    'x-forwarded-host': 'console.example.com',
    'x-forwarded-proto': 'https',
  }
  for (const [trustProxy, status] of [
    [true, 404],
    [false, 403],
  ] as const) {
    const app = createApp({ host: '127.0.0.1', config: { endpoints: [] }, trustProxy })
    expect((await app.request('/api/x', { headers })).status).toBe(status)
  }
})

test('the built-in configuration names the sandbox only where there is one', async () => {
  const file = join(import.meta.dirname, '../public/config.json')
  const ids = (sandbox: boolean) => readConfig(file, sandbox).endpoints.map(({ id }) => id)
  expect(ids(true)).toEqual(['sandbox', 'soracom-jp', 'soracom-g'])
  expect(ids(false)).toEqual(['soracom-jp', 'soracom-g'])
})
