import { t } from '@lingui/core/macro'
import { formatNumber } from '../domain/intl.ts'
import { mebibyte } from '../domain/units.ts'
import { language } from './say.ts'

/** Mebibytes as a person says them: `500 MiB`, `1.5 GiB`; to the last one where GiB would round it. */
export function mebibytesText(mebibytes: number): string {
  const gibibytes = mebibytes / 1024
  const isRound = gibibytes >= 1 && Number.isInteger(gibibytes * 4)
  const number = formatNumber(isRound ? gibibytes : mebibytes, language(), {})
  return isRound ? t`${number} GiB` : t`${number} MiB`
}

/** Bytes of memory, which come in pages of 64 KiB. */
export function memoryText(bytes: number): string {
  if (bytes >= mebibyte) return mebibytesText(bytes / mebibyte)
  const number = formatNumber(bytes / 1024, language(), {})
  return t`${number} KiB`
}
