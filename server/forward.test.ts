import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { createBrotliDecompress, gunzipSync, gzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createApp } from './app.ts'

interface Seen {
  method: string | undefined
  url: string | undefined
  headers: IncomingMessage['headers']
  body: string
}

let upstream: Server
let origin = ''
let seen: Seen[] = []
let respond: (response: ServerResponse) => unknown = (response) => response.end('{}')

beforeAll(async () => {
  upstream = createServer(async (request, response) => {
    const { method, url, headers } = request
    seen.push({ method, url, headers, body: await text(request).catch(String) })
    respond(response)
  }).listen(0, '127.0.0.1')
  await once(upstream, 'listening')
  const address = upstream.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
})
afterAll(() => upstream.close())
beforeEach(() => {
  seen = []
  respond = (response) => void response.end('{}')
})

function app(upstreams = { jp: origin, g: origin }, idleMs?: number) {
  return createApp({
    host: '127.0.0.1',
    config: { endpoints: [] },
    upstreams,
    ...(idleMs && { idleMs }),
  })
}

const local = { host: 'localhost' }

test('passes method, path, query, body and the API’s own headers on, nothing else', async () => {
  const response = await app().request('/api/jp/v1/sims/a%2Fb/tags?limit=1&x=%20y', {
    method: 'PUT',
    body: '[{"tagName":"名"}]',
    headers: {
      ...local,
      'content-type': 'application/json',
      'x-soracom-api-key': 'api-1',
      'x-soracom-token': 'token-1',
      'x-soracom-lang': 'ja',
      cookie: 'session=1',
      origin: 'http://localhost',
      referer: 'http://localhost/sims',
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': '10.0.0.1',
      connection: 'keep-alive',
    },
  })
  expect(response.status).toBe(200)
  expect(seen).toHaveLength(1)
  expect(seen[0]).toMatchObject({
    method: 'PUT',
    url: '/v1/sims/a%2Fb/tags?limit=1&x=%20y',
    body: '[{"tagName":"名"}]',
    headers: { 'x-soracom-api-key': 'api-1', 'x-soracom-token': 'token-1', 'x-soracom-lang': 'ja' },
  })
  const passed = Object.keys(seen[0]?.headers ?? {})
  for (const name of ['cookie', 'origin', 'referer', 'sec-fetch-site', 'x-forwarded-for']) {
    expect(passed).not.toContain(name)
  }
})

test('passes status, body and the API’s headers back, without cookies or foreign headers', async () => {
  respond = (response) => {
    response.writeHead(429, {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'x-soracom-next-key': '123',
      'x-soracom-ratelimit-remaining': '0',
      'retry-after': '7',
      link: '</v1/sims>; rel="next"',
      'set-cookie': 'a=b',
      'access-control-allow-origin': '*',
      server: 'upstream',
    })
    response.end(gzipSync('{"code":"COM0014"}'))
  }
  const response = await app().request('/api/g/v1/sims', { headers: local })
  expect(response.status).toBe(429)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(String(gunzipSync(bytes))).toBe('{"code":"COM0014"}')
  const headers = Object.fromEntries(response.headers)
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    'x-soracom-next-key': '123',
    'x-soracom-ratelimit-remaining': '0',
    'retry-after': '7',
    link: '</v1/sims>; rel="next"',
    'cache-control': 'no-store',
  })
  for (const name of ['set-cookie', 'access-control-allow-origin', 'server']) {
    expect(headers).not.toHaveProperty(name)
  }
})

test('passes redirects and empty answers on as they are', async () => {
  respond = (response) =>
    void response.writeHead(302, { location: 'https://files.example/x' }).end()
  const redirect = await app().request('/api/jp/v1/files/private/x', { headers: local })
  expect([redirect.status, redirect.headers.get('location')]).toEqual([
    302,
    'https://files.example/x',
  ])
  respond = (response) => void response.writeHead(204).end()
  const empty = await app().request('/api/jp/v1/sims/1/tags/x', {
    method: 'DELETE',
    headers: local,
  })
  expect([empty.status, await empty.text()]).toEqual([204, ''])
})

test('streams the answer while it comes', async () => {
  let end = () => {}
  respond = (response) => {
    response.write('first')
    end = () => void response.end('second')
  }
  const response = await app().request('/api/jp/v1/sims', { headers: local })
  const reader = response.body?.getReader()
  const decode = (chunk?: Uint8Array) => new TextDecoder().decode(chunk)
  expect(decode((await reader?.read())?.value)).toBe('first')
  end()
  expect(decode((await reader?.read())?.value)).toBe('second')
})

test('a host that cannot be reached is a 502 in the API’s own shape', async () => {
  const nowhere = 'http://127.0.0.1:1'
  for (const lang of ['en', 'ja']) {
    const response = await app({ jp: nowhere, g: nowhere }).request('/api/jp/v1/sims', {
      headers: { ...local, 'x-soracom-lang': lang },
    })
    expect(response.status).toBe(502)
    expect(await response.json()).toEqual({
      code: 'COM0017',
      message: expect.stringContaining('127.0.0.1'),
    })
  }
})

test('only paths below /v1 of the two hosts are forwarded', async () => {
  for (const path of [
    '/api/jp/',
    '/api/jp/v2/sims',
    '/api/jp/v1',
    '/api/g//evil.example/v1/',
    '/api/us/v1/sims',
  ]) {
    const response = await app().request(path, { headers: local })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'COM0011' })
  }
  for (const path of ['/api/jp/v1/../../etc', '/api/jp/v1/%2e%2e/%2e%2e/x']) {
    await app().request(path, { headers: local })
  }
  expect(seen.filter(({ url }) => !url?.startsWith('/v1/'))).toEqual([])
})

test('a length that is known is passed on, one that is not stays unknown', async () => {
  const post = (body: BodyInit, headers = {}) =>
    app().request('/api/jp/v1/groups', {
      method: 'POST',
      body,
      headers: { ...local, ...headers },
      duplex: 'half',
    } as RequestInit)
  await post('{"tags":{}}', { 'content-length': '11' })
  await post(new Blob(['{}']).stream())
  await app().request('/api/jp/v1/sims/1/tags/x', { method: 'DELETE', headers: local })
  const framing = seen.map(({ headers }) => [
    headers['content-length'],
    headers['transfer-encoding'],
  ])
  expect(framing).toEqual([
    ['11', undefined],
    [undefined, 'chunked'],
    [undefined, undefined],
  ])
  respond = (response) => void response.writeHead(200, { 'content-length': '2' }).end('{}')
  const answer = await app().request('/api/jp/v1/sims', { headers: local })
  expect(answer.headers.get('content-length')).toBe('2')
})

test('a body that is too large is a 413, said before or turning out so', async () => {
  const put = (body: BodyInit, headers = {}, path = 'data/x') =>
    app().request(`/api/jp/v1/${path}`, {
      method: 'PUT',
      headers: { ...local, ...headers },
      body,
      duplex: 'half',
    } as RequestInit)
  expect((await put('x', { 'content-length': '60000000' })).status).toBe(413)
  expect((await put('x', { 'content-length': '6000000000' }, 'files/private/x')).status).toBe(413)
  expect(seen).toEqual([])
  let left = 60
  const body = new ReadableStream({
    pull: (to) => (left-- > 0 ? to.enqueue(new Uint8Array(1_000_000)) : to.close()),
  })
  expect(await (await put(body)).json()).toMatchObject({ code: 'COM0002' })
})

test('the time counts without data: slow answers and uploads go on, silence is given up', async () => {
  const patient = app(undefined, 150)
  const pause = () => new Promise((resolve) => setTimeout(resolve, 60))
  respond = async (response) => {
    for (const part of ['a', 'b', 'c', 'd', 'e']) {
      response.write(part)
      await pause()
    }
    response.end()
  }
  const slow = await patient.request('/api/jp/v1/sims', { headers: local })
  expect(await slow.text()).toBe('abcde')
  respond = (response) => void response.end('{}')
  let parts = 5
  const body = new ReadableStream({
    async pull(controller) {
      await pause()
      if (parts-- > 0) controller.enqueue(new Uint8Array([120]))
      else controller.close()
    },
  })
  const init = { method: 'PUT', headers: local, body, duplex: 'half' } as RequestInit
  const upload = await patient.request('/api/jp/v1/files/private/x', init)
  expect([upload.status, seen.at(-1)?.body]).toEqual([200, 'xxxxx'])
  respond = () => {}
  expect((await patient.request('/api/jp/v1/sims', { headers: local })).status).toBe(502)
})

test('an answer that breaks off is never taken for a whole one', async () => {
  respond = (response) => {
    response.write('first')
    setTimeout(() => response.destroy(), 20)
  }
  const response = await app().request('/api/jp/v1/sims', { headers: local })
  await expect(response.text()).rejects.toThrow()
})

test('to a browser it breaks off too, compressed or not, and the log stays quiet', async () => {
  const logged = [vi.spyOn(console, 'error'), vi.spyOn(console, 'info')]
  const server = createServer(getRequestListener(app().fetch)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  respond = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('first')
    setTimeout(() => response.destroy(), 20)
  }
  for (const encoding of ['identity', 'br', 'gzip']) {
    const headers = { 'accept-encoding': encoding }
    const response = await fetch(`http://127.0.0.1:${port}/api/jp/v1/sims`, { headers })
    await expect(response.text()).rejects.toThrow()
  }
  for (const log of logged) {
    expect(log).not.toHaveBeenCalled()
    log.mockRestore()
  }
  server.close()
})

test('what came uncompressed is compressed for who takes it, piece by piece', async () => {
  let end = () => {}
  respond = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('[1,')
    end = () => void response.end('2]')
  }
  const headers = { ...local, 'accept-encoding': 'gzip, br' }
  const response = await app().request('/api/jp/v1/sims', { headers })
  expect(response.headers.get('content-encoding')).toBe('br')
  expect(seen[0]?.headers['accept-encoding']).toBe('gzip, br')
  const text = createBrotliDecompress()
  const reader = response.body?.getReader()
  text.write((await reader?.read())?.value)
  expect(String((await once(text, 'data'))[0])).toBe('[1,')
  end()
  const rest = once(text, 'data')
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text.write(part.value)
  }
  expect(String((await rest)[0])).toBe('2]')
})
