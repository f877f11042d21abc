import type { OperationId } from '../../src/api/generated/contract.ts'
import { bodyBroken, bodyTooLarge } from './errors.ts'

/** Bytes that the body of a call of the sandbox may have. */
export const bodyLimit = 1_000_000

/** What is passed on to a device may have 5 MiB, and is written in JSON around that. */
const deviceBodyLimit = 12_000_000

/** A job of 10,000 tasks is as large. */
const largeBodies: ReadonlySet<OperationId> = new Set([
  'sendDownlinkTcp',
  'sendDownlinkHttp',
  'createBatchJob',
])

/** Operations whose body is no JSON to be read but bytes to be kept, and how many they may be. */
const rawBodies = {
  // The platform takes 5 GiB; here a file is in memory while it arrives.
  putFile: 100 * 2 ** 20,
  // More than a Soralet may have, so that its own refusal is heard.
  uploadSoraletCode: 8 * 2 ** 20,
  createSoraCamDeviceDataEntry: bodyLimit,
  updateSoraCamDeviceDataEntry: bodyLimit,
  createDeviceObjectModel: bodyLimit,
  updateDeviceObjectModel: bodyLimit,
} as const satisfies Partial<Record<OperationId, number>>

export type RawOperation = keyof typeof rawBodies

/** A body as it was sent. */
export interface RawBody {
  readonly bytes: Uint8Array
  /** Its media type as the caller says it, without parameters; empty where it says none. */
  readonly type: string
}

/** Whether the body of an operation is taken as it is. */
export function isRaw(id: OperationId): id is RawOperation {
  return id in rawBodies
}

/** Bytes that the body of one operation may have. */
export function bodyLimitOf(id: OperationId): number {
  if (isRaw(id)) return rawBodies[id]
  return largeBodies.has(id) ? deviceBodyLimit : bodyLimit
}

/** A request's body, piece by piece; undefined when it has ended. */
export interface BodyReader {
  /** Throws 413 beyond the limit, and 400 where the caller is gone before the body's end. */
  readonly next: () => Promise<Uint8Array | undefined>
}

/** Bytes that are read and forgotten beyond a limit before the connection is given up. */
const patience = 64_000_000

/**
 * Reads a body of at most `limit` bytes. Throws 413 at once where its length says that it is longer.
 * What is too long is read to its end all the same, as far as patience goes: most clients only look
 * for an answer once they have sent everything.
 */
export async function bodyReader(request: Request, limit: number): Promise<BodyReader> {
  const reader = request.body?.getReader()
  const piece = async () => {
    const { value } = (await reader?.read().catch(() => {
      throw bodyBroken()
    })) ?? { value: undefined }
    return value
  }
  const refuse = async () => {
    for (let left = patience; left > 0;) {
      const chunk = await piece()
      if (!chunk) break
      left -= chunk.byteLength
    }
    throw bodyTooLarge(limit)
  }
  if (Number(request.headers.get('content-length') ?? 0) > limit) await refuse()
  let size = 0
  const next = async () => {
    const chunk = await piece()
    size += chunk?.byteLength ?? 0
    if (size > limit) await refuse()
    return chunk
  }
  return { next }
}

/** The request's body, at most `limit` bytes. Throws 413. */
export async function readBytes(request: Request, limit: number): Promise<Buffer> {
  const body = await bodyReader(request, limit)
  const chunks: Uint8Array[] = []
  for (let chunk = await body.next(); chunk; chunk = await body.next()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The request's body as text, at most as much as any call of JSON may have. Throws 413. */
export async function readBody(request: Request): Promise<string> {
  return (await readBytes(request, bodyLimit)).toString('utf8')
}
