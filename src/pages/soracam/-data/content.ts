import { t } from '@lingui/core/macro'
import { bytesOf as encoded } from '../../../domain/data/bytes.ts'
import {
  contentRule,
  isContentType,
  longestContent,
  type ContentType,
} from '../../../domain/data/content.ts'

/** What was written, as the bytes that are sent: digits stand for bytes, anything else for itself. */
export function bytesOf(type: ContentType, written: string): Uint8Array<ArrayBuffer> {
  return type === 'application/octet-stream'
    ? encoded(written.replaceAll(/\s/g, ''), 'hex')
    : encoded(written, 'string')
}

/** Why what was written cannot be an entry of a type, as a sentence; undefined where it can. */
export function contentProblem(type: string, written: string): string | undefined {
  if (!isContentType(type)) return undefined
  const digits = written.replaceAll(/\s/g, '')
  if (type === 'application/octet-stream' && !/^([\da-f]{2})+$/i.test(digits)) {
    return t`Enter two hexadecimal digits for each byte.`
  }
  switch (contentRule(type, bytesOf(type, written))) {
    case 'empty':
      return t`Enter what the entry says.`
    case 'tooLong':
      return t`An entry has at most ${longestContent} bytes.`
    case 'notJson':
    case 'notText':
      return t`This is no JSON.`
    case undefined:
      return undefined
  }
}
