import { t } from '@lingui/core/macro'
import type { Tone } from '../../../components/detail/StatusBadge.tsx'
import { countText } from '../../../components/detail/locale.ts'
import { base64Of, bytesOf, type BinaryEncoding } from '../../../domain/data/bytes.ts'
import { readPing } from '../../../domain/sim/downlink.ts'

/** Bytes as they are kept: text where they are text, else Base64; `cut` where only their beginning is. */
export interface Data {
  readonly data: string
  readonly encoding: BinaryEncoding
  readonly cut?: true
}

/** What came of a call to a device. */
export type Outcome =
  | { readonly kind: 'failed'; readonly title: string; readonly detail: string }
  | {
      readonly kind: 'ping'
      readonly success: boolean
      readonly rtt: string
      readonly stat: string
    }
  | {
      readonly kind: 'http'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly body: Data
    }
  | { readonly kind: 'data'; readonly body: Data }
  | { readonly kind: 'sent'; readonly detail: string }
  | {
      readonly kind: 'ssh'
      readonly exitCode: number
      readonly stdout: Data
      readonly stderr: Data
    }
  /** A JPEG; without `data` where it is no longer kept. */
  | { readonly kind: 'picture'; readonly size: number; readonly data?: string }
  | { readonly kind: 'sms'; readonly messageId: string }

/** Text or Base64, as the API says which of them it is. */
export const dataOf = (data = '', isBase64: boolean | undefined): Data => ({
  data,
  encoding: isBase64 ? 'base64' : 'string',
})

/** The bytes of data; what breaks the rules of its encoding is taken for text. */
export function bytesIn({ data, encoding }: Data): Uint8Array<ArrayBuffer> {
  try {
    return bytesOf(data, encoding)
  } catch {
    return bytesOf(data, 'string')
  }
}

/** A picture as it came: as it is, or (the description says so) as Base64. */
export async function pictureOf(file: Blob): Promise<Outcome> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  // A JPEG begins with FF D8, which is /9 in Base64.
  const isText = bytes[0] === 0x2f && bytes[1] === 0x39
  const data = isText ? new TextDecoder().decode(bytes).trim() : base64Of(bytes)
  return { kind: 'picture', size: isText ? Math.floor(data.length * 0.75) : bytes.length, data }
}

/** Characters of an answer that are kept beyond the page. */
const mostKept = 20_000

function shortened(body: Data): Data {
  if (body.data.length <= mostKept) return body
  return { ...body, data: body.data.slice(0, mostKept), cut: true }
}

/** An answer as it is kept in the tab: without pictures, and only with the beginning of what is long. */
export function keptOutcome(outcome: Outcome): Outcome {
  switch (outcome.kind) {
    case 'http':
    case 'data':
      return { ...outcome, body: shortened(outcome.body) }
    case 'ssh':
      return { ...outcome, stdout: shortened(outcome.stdout), stderr: shortened(outcome.stderr) }
    case 'picture':
      return { kind: 'picture', size: outcome.size }
    default:
      return outcome
  }
}

/** How an answer stands, for a `StatusBadge`. */
export function outcomeBadge(outcome: Outcome): { readonly tone: Tone; readonly label: string } {
  switch (outcome.kind) {
    case 'failed':
      return { tone: 'terminated', label: t`Failed` }
    case 'ping': {
      const { sent, received } = readPing(outcome)
      if (sent === undefined || received === undefined) {
        return outcome.success
          ? { tone: 'active', label: t`Reached` }
          : { tone: 'terminated', label: t`Not reached` }
      }
      const [back, all] = [countText(received), countText(sent)]
      return {
        tone: received === 0 ? 'terminated' : received < sent ? 'suspended' : 'active',
        label: t`${back} of ${all} came back`,
      }
    }
    case 'http':
      return {
        tone: outcome.status < 300 ? 'active' : outcome.status < 500 ? 'suspended' : 'terminated',
        label: String(outcome.status),
      }
    case 'ssh': {
      const { exitCode } = outcome
      return { tone: exitCode === 0 ? 'active' : 'suspended', label: t`Exit code ${exitCode}` }
    }
    case 'data':
      return { tone: 'active', label: t`Answered` }
    case 'picture':
      return { tone: 'active', label: t`Picture` }
    case 'sent':
      return { tone: 'active', label: t`Sent` }
    case 'sms':
      return { tone: 'active', label: t`Accepted` }
  }
}
