import { t } from '@lingui/core/macro'
import { ApiError, explain } from '../../../api/errors.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import type { SoraletLog } from '../../../api/generated/models/soraletLog.ts'
import * as op from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import { send } from '../../../api/send.ts'
import type { Direction } from '../../../domain/orbit/sdk.ts'
import { payloadBody, type PayloadKind } from '../../../domain/orbit/payload.ts'
import { primaryImsi } from '../../../domain/sim/sim.ts'
import type { SoraletTest, TestOutcome } from './tests.ts'

/** What the form of a test holds. */
export type TestValues = {
  readonly version: string
  readonly direction: string
  readonly kind: string
  readonly payload: string
  readonly contentType: string
  /** The SIM that the data are said to come from; empty for an example. */
  readonly simId: string
  readonly userdata: string
}

/** Stands for a SIM where none was chosen: a number that no network gives out. */
export const exampleImsi = '001010000000000'

/** The call that a form says; `sim` is the chosen one, once it is known. */
export function testCall(soraletId: string, values: TestValues, sim: Sim | undefined) {
  const { version, direction, kind, payload, contentType, userdata } = values
  const tags = sim?.tags
  return {
    path: { soralet_id: soraletId },
    body: {
      version,
      direction: direction as Direction,
      contentType,
      ...payloadBody(payload, kind as PayloadKind),
      source: {
        resourceType: 'Subscriber',
        resourceId: (sim && primaryImsi(sim)) ?? exampleImsi,
      },
      ...(tags && Object.keys(tags).length > 0 && { tags: { ...tags } }),
      ...(userdata && { userdata }),
    },
  }
}

const isSame = (a: SoraletLog, b: SoraletLog | undefined) =>
  a.createdTime === b?.createdTime && a.version === b?.version && a.message === b?.message

/**
 * Runs a test. What becomes of the Soralet is an outcome; throws `ApiError` for what the API did not
 * take. Where the log may be read, what it gained meanwhile is answered beside, oldest first.
 */
export async function runTest(
  call: ReturnType<typeof testCall>,
  mayReadLog: boolean,
  options: RequestOptions,
): Promise<Pick<SoraletTest, 'at' | 'took' | 'outcome' | 'log'>> {
  const { path } = call
  const lines = async (limit: number) =>
    mayReadLog
      ? (await op.getSoraletLogs.call({ path, query: { limit } }).catch(() => ({ data: [] }))).data
      : []
  const [before] = await lines(1)
  const at = Date.now()
  const outcome = await outcomeOf(call, options)
  const took = Date.now() - at
  const after = await lines(100)
  const known = after.findIndex((line) => isSame(line, before))
  const fresh = known < 0 ? after : after.slice(0, known)
  return { at, took, outcome, log: fresh.toReversed().map(({ message }) => message ?? '') }
}

async function outcomeOf(
  call: ReturnType<typeof testCall>,
  options: RequestOptions,
): Promise<TestOutcome> {
  try {
    const { data } = await send(op.testSoralet, call, options)
    const { resultCode = 0, body = '', contentType = '', encodingType } = data
    const isBase64 = encodingType === 'base64' || encodingType === 'binary'
    return { kind: 'ended', resultCode, body, isBase64, contentType }
  } catch (error) {
    if (!endedBadly(error)) throw error
    return { kind: 'failed', title: t`It did not end by itself`, detail: explain(error).detail }
  }
}

/** Whether the call was well, and the Soralet was not: what is wrong with a call begins with COM. */
function endedBadly(error: unknown): boolean {
  return error instanceof ApiError && error.status === 400 && !error.code.startsWith('COM')
}
