import { decoded } from '../web-address.ts'

/** What an authenticator app needs to know, as text for where no camera is. */
export interface TotpSecret {
  /** Base32 text, as one types it. */
  readonly secret: string
  /** What the app calls the entry; empty where the URI does not say. */
  readonly account: string
}

/** Reads an `otpauth` URI; undefined for text that is none, or has no secret. */
export function readTotpUri(uri: string): TotpSecret | undefined {
  if (!URL.canParse(uri)) return undefined
  const { protocol, pathname, searchParams } = new URL(uri)
  const secret = searchParams.get('secret')
  if (protocol !== 'otpauth:' || !secret) return undefined
  const label = pathname.split('/').at(-1) ?? ''
  return { secret, account: decoded(label).replace(/^[^:]*:\s*/, '') }
}

/** A secret in groups of four, as one reads it off. */
export function inFours(secret: string): string {
  return secret.replaceAll(/.{4}(?=.)/g, '$& ')
}
