import { contracts, type OperationId, type Signatures } from '../../src/api/generated/contract.ts'
import { z } from 'zod'
import type { Sandbox } from '../app.ts'
import { sandboxPassword } from '../auth/accounts.ts'
import type { Credentials } from '../auth/tokens.ts'
import type { Coverage } from '../world.ts'

/** What a test sends; `path` and `query` by the description's names. */
export interface Sent {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: string
  /** Sent as JSON; text and bytes go as they are. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer<T> {
  readonly status: number
  readonly headers: Headers
  /** The body of a success. */
  readonly data: T
  /** The body of an error. */
  readonly error: { readonly code: string; readonly message: string }
}

const errorSchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}\d{4}$/),
  message: z.string().min(1),
})

/**
 * Calls a sandbox in this process as one user and holds every answer against the description:
 * a success has the documented status and exactly the documented body, an error the platform's.
 */
export class TestClient {
  readonly #sandbox: Sandbox
  readonly #coverage: Coverage
  readonly credentials: Credentials | undefined

  constructor(sandbox: Sandbox, coverage: Coverage = 'jp', credentials?: Credentials) {
    this.#sandbox = sandbox
    this.#coverage = coverage
    this.credentials = credentials
  }

  async call<Id extends OperationId>(
    id: Id,
    sent: Sent = {},
  ): Promise<Answer<Signatures[Id]['data']>> {
    const { operation } = contracts[id]
    const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
      encodeURIComponent(sent.path?.[name] ?? `no-${name}`),
    )
    const query = sent.query === undefined ? '' : `?${sent.query}`
    const answer = await this.request(operation.method, `/v1${path}${query}`, sent)
    if (answer.status < 400) {
      const { responses } = contracts[id]
      if (answer.status !== operation.success && !(answer.status in responses)) {
        throw new Error(`${id} answered ${answer.status}`)
      }
      const schema = responses[answer.status]
      const checked = schema?.safeParse(answer.status === 204 ? undefined : answer.data)
      if (checked && !checked.success) {
        throw new Error(`${id} breaks its description: ${z.prettifyError(checked.error)}`)
      }
    }
    return answer as Answer<Signatures[Id]['data']>
  }

  /** Any request; an error's body is checked, a success's is not. */
  async request(method: string, path: string, sent: Sent = {}): Promise<Answer<unknown>> {
    const { body } = sent
    const response = await this.#sandbox[this.#coverage].request(path, {
      method,
      body: bodyOf(body),
      headers: { ...this.#authorisation(), ...sent.headers },
    })
    const { status, headers } = response
    const isFile = headers.get('content-type')?.startsWith('image/')
    const data: unknown = isFile ? await response.blob() : jsonOf(await response.text())
    // What a HEAD failed with, its status alone says.
    const failed = status >= 400 && method !== 'HEAD'
    if (failed && !headers.get('content-type')?.startsWith('application/json')) {
      throw new Error(`${method} ${path} answered ${status} without JSON`)
    }
    return {
      status,
      headers,
      data,
      error: failed ? errorSchema.parse(data) : { code: '', message: '' },
    }
  }

  #authorisation(): Record<string, string> {
    if (!this.credentials) return {}
    return {
      'x-soracom-api-key': this.credentials.apiKey,
      'x-soracom-token': this.credentials.token,
    }
  }
}

function bodyOf(body: unknown): BodyInit | null {
  if (body === undefined) return null
  if (body instanceof Uint8Array) return new Uint8Array(body)
  if (typeof body === 'string') return body
  return JSON.stringify(body)
}

function jsonOf(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text)
}

/** Signs in as the root user (by email) or a SAM user of the default operator, or of another. */
export async function signedIn(
  sandbox: Sandbox,
  who: string,
  options: { coverage?: Coverage; operatorId?: string; tokenTimeoutSeconds?: number } = {},
): Promise<TestClient> {
  const { coverage = 'jp', operatorId = 'OP0000000001', tokenTimeoutSeconds } = options
  const account = who.includes('@') ? { email: who } : { operatorId, userName: who }
  const body = { ...account, password: sandboxPassword, tokenTimeoutSeconds }
  const { data } = await new TestClient(sandbox, coverage).call('auth', { body })
  const { apiKey, token } = data
  if (!apiKey || !token) throw new Error(`${who} could not sign in`)
  return new TestClient(sandbox, coverage, { apiKey, token })
}
