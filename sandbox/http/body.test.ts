import { once } from 'node:events'
import { connect } from 'node:net'
import { createServer, request, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createSandbox } from '../app.ts'
import { bodyLimit, readBody } from './body.ts'

let server: Server
let port = 0
beforeAll(async () => {
  server = createServer(getRequestListener(createSandbox({ sims: 0 }).jp.fetch))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' ? (address?.port ?? 0) : 0
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

test('a body over the limit is refused, whether or not its length is said', async () => {
  const sent = (body: BodyInit) =>
    new Request('http://localhost', { method: 'POST', body, duplex: 'half' } as RequestInit)
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)),
  })
  await expect(readBody(sent(endless))).rejects.toMatchObject({ status: 413 })
  await expect(readBody(sent('x'.repeat(bodyLimit + 1)))).rejects.toMatchObject({ status: 413 })
  expect(await readBody(sent('x'.repeat(bodyLimit)))).toHaveLength(bodyLimit)
})

test.each([true, false])('who sends too much reads the 413 (length said: %s)', async (said) => {
  const body = 'x'.repeat(20_000_000)
  const headers = said ? { 'content-length': body.length } : {}
  const call = request({ port, path: '/v1/auth', method: 'POST', headers })
  const broken = vi.fn()
  call.on('error', broken)
  call.end(body)
  const [answer] = await once(call, 'response')
  expect(answer.statusCode).toBe(413)
  expect(JSON.parse(await text(answer))).toMatchObject({ code: 'COM0002' })
  expect(broken).not.toHaveBeenCalled()
})

test('who leaves in the middle of a body leaves nothing in the log', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const arrived = once(server, 'request')
  const socket = connect(port, '127.0.0.1')
  socket.write('POST /v1/auth HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{"email"')
  const [, answer] = await arrived
  socket.resetAndDestroy()
  await once(answer, 'close')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(logged).not.toHaveBeenCalled()
  logged.mockRestore()
})
