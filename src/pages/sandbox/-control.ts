import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { request } from '../../api/http.ts'
import { queryClient } from '../../api/query-client.ts'
import { currentSession } from '../../api/session.ts'

/** An operator's clock, as the sandbox tells it; `now` is UNIX milliseconds. */
export interface Clock {
  readonly now: number
  readonly frozen: boolean
  /** Whether it is not the machine's. */
  readonly moved: boolean
}

export type FaultKind =
  | 'latency'
  | 'error'
  | 'rateLimit'
  | 'expiredToken'
  | 'drop'
  | 'malformed'
  | 'empty'
  | 'job'
  | 'sparse'
  | 'nulls'
  | 'strange'
  | 'hostile'

/** What is made to go wrong; what each kind takes stands in docs/sandbox.md. */
export interface Fault {
  readonly kind: FaultKind
  /** Milliseconds that the call waits. */
  readonly ms?: number
  readonly status?: 500 | 503
  readonly retryAfterSeconds?: number
  /** Whether the connection breaks when the operation has run. */
  readonly after?: boolean
  /** Share of what could be otherwise in an answer, 0 to 1. */
  readonly share?: number
  /** Share of the calls that it strikes, 0 to 1. */
  readonly rate?: number
  readonly operations?: readonly string[]
  /** How often it strikes at most. */
  readonly times?: number
}

export interface Faults {
  readonly faults: readonly Fault[]
  readonly rateLimitPerMinute: number
}

/** A mail that the sandbox would have sent; `sentTime` is UNIX milliseconds by the operator's clock. */
export interface Mail {
  readonly mailId: number
  readonly sentTime: number
  readonly recipient: string
  readonly subject: string
  readonly text: string
  /** Absent where there is none: answers are read without their nulls. */
  readonly token?: string
}

/** A request that an event handler would have sent; `sentTime` as of mails. */
export interface WebRequest {
  readonly requestId: number
  readonly sentTime: number
  readonly handlerName: string
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly credentialsId?: string
}

export interface Account {
  /** Absent for the root user. */
  readonly userName?: string
  readonly email?: string
  readonly description: string
  readonly password: 'published' | 'own' | 'none'
  readonly mfa: boolean
}

export interface World {
  readonly operatorId: string
  readonly email: string
  readonly userNames: readonly string[]
  readonly password: string
}

/** What can be asked of the operator that is signed in. */
interface Parts {
  readonly clock: Clock
  readonly faults: Faults
  readonly mails: readonly Mail[]
  readonly requests: readonly WebRequest[]
  readonly accounts: readonly Account[]
}

/** The password of all accounts that the sandbox makes. */
export const publishedPassword = 'sandbox'

const root = '/sandbox/control'
const pathOf = (part: keyof Parts) =>
  `${root}/operators/${currentSession()?.operatorId ?? ''}/${part}`

async function call<T>(path: string, init?: Parameters<typeof request>[1]): Promise<T> {
  const { data } = await request<{ readonly data: T }>(path, init)
  return data
}

async function change<T>(method: string, path: string, body: object): Promise<T> {
  const headers = { 'Content-Type': 'application/json' }
  return call(path, { method, headers, body: JSON.stringify(body) })
}

const keyOf = (part: string) => ['sandbox', part]

/** One of the parts of the operator's sandbox, read again every ten seconds while it is on screen. */
export function usePart<Part extends keyof Parts>(part: Part): UseQueryResult<Parts[Part]> {
  return useQuery({
    queryKey: keyOf(part),
    queryFn: ({ signal }) => call<Parts[Part]>(pathOf(part), { signal }),
    refetchInterval: 10_000,
  })
}

interface ClockChange {
  /** UNIX milliseconds; null goes back to the machine's time. */
  readonly now?: number | null
  readonly frozen?: boolean
  /** Whether who is signed in stays so. */
  readonly keepTokens: boolean
}

/** Changes the operator's clock. Everything on screen is of another time then, and is read anew. */
export async function setClock(to: ClockChange): Promise<void> {
  const clock = await change<Clock>('PUT', pathOf('clock'), to)
  queryClient.setQueryData(keyOf('clock'), clock)
  void queryClient.invalidateQueries()
}

/** Replaces the operator's faults and its limit. */
export async function setFaults(faults: Partial<Faults>): Promise<void> {
  await change('PUT', pathOf('faults'), faults)
  void queryClient.invalidateQueries()
}

/** Makes a fresh operator with a fleet of its own; takes some seconds where that is large. */
export function makeWorld(size: {
  readonly sims: number
  readonly cameras?: number | undefined
  readonly seed?: string | undefined
}): Promise<World> {
  return change('POST', `${root}/worlds`, size)
}
