import { base64Of, brokenEncodingRule, bytesOf, type EncodingRule } from '../data/bytes.ts'

/** How one writes the data of a test. */
export const payloadKinds = ['text', 'hex', 'base64'] as const

export type PayloadKind = (typeof payloadKinds)[number]

/** Digits and letters of a payload without the spaces that make them readable; text stays as it is. */
export function plainPayload(text: string, kind: PayloadKind): string {
  return kind === 'text' ? text : text.replaceAll(/\s+/g, '').replaceAll(/^0x/gi, '')
}

/** Which rule of its kind a payload breaks. */
export function brokenPayloadRule(text: string, kind: PayloadKind): EncodingRule | undefined {
  return kind === 'text' ? undefined : brokenEncodingRule(plainPayload(text, kind), kind)
}

/** A payload as testSoralet takes it: text, or bytes in Base64. What breaks a rule stays as it is. */
export function payloadBody(
  text: string,
  kind: PayloadKind,
): { readonly payload: string; readonly encodingType: 'text' | 'binary' } {
  const payload = plainPayload(text, kind)
  if (kind === 'text') return { payload, encodingType: 'text' }
  const isHex = kind === 'hex' && !brokenEncodingRule(payload, 'hex')
  return {
    payload: isHex ? base64Of(bytesOf(payload, 'hex')) : payload,
    encodingType: 'binary',
  }
}
