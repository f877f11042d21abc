import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startSession, type Session } from './session.ts'

export interface Call {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Answers one request; the `Call` is what arrived. */
export type Answer = (response: ServerResponse, call: Call) => void

/** An answer with a status and a body: JSON unless it is text already. */
export function answer(
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return (response) => {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
  }
}

/** Closes the connection without a word. */
export const drop: Answer = (response) => void response.socket?.destroy()

/** Announces a longer body than it sends, and closes the connection. */
export const tear: Answer = (response) => {
  response.writeHead(200, { 'content-length': '100' })
  response.write('{"simId"', () => response.socket?.destroy())
}

/**
 * A real server for unit tests of the transport, on a port of its own. It gives the answers it was
 * told in their order, the last one again and again, and remembers the calls.
 */
export class ApiServer {
  readonly calls: Call[] = []
  base = ''
  #answers: Answer[] = [answer(200, {})]
  readonly #server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const call: Call = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(parts).toString(),
    }
    this.calls.push(call)
    const [next] = this.#answers
    if (this.#answers.length > 1) this.#answers.shift()
    next?.(response, call)
  })

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    this.base = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  /** Forgets the calls before and gives these answers to the ones to come. */
  answers(...answers: Answer[]): void {
    this.calls.length = 0
    this.#answers = answers
  }
}

/** A session at `base`, for both coverages. */
export function sessionAt(base: string, more: Partial<Session> = {}): Session {
  return {
    endpoint: {
      id: 'test',
      label: 'Test',
      coverages: { jp: base, g: `${base}/global` },
      coverage: 'jp',
    },
    coverage: 'jp',
    apiKey: 'api-key-of-a-test',
    token: 'token-of-a-test',
    operatorId: 'OP0000000001',
    userName: 'field',
    expiresAt: Date.now() + 3_600_000,
    ...more,
  }
}

/** Signs in at `base`. */
export function signInAt(base: string, more: Partial<Session> = {}): Session {
  const session = sessionAt(base, more)
  startSession(session)
  return session
}
