import { t } from '@lingui/core/macro'
import type { Tone } from '../../../components/detail/StatusBadge.tsx'
import { isExportWorking } from '../../../domain/soracam/exports.ts'
import { exportStatusLabel } from '../../../words/soracam.ts'

/** How an export stands, for a `StatusBadge`. */
export function stillBadge(status: string): { tone: Tone; label: string } {
  return { tone: toneOf(status), label: exportStatusLabel(status) }
}

function toneOf(status: string): Tone {
  if (isExportWorking(status)) return 'ready'
  if (status === 'completed') return 'active'
  if (status === 'expired') return 'inactive'
  return status === 'failed' || status === 'limitExceeded' ? 'terminated' : 'unknown'
}

const sentences: Readonly<Record<string, string>> = {
  initializing: t`The still waits to be made.`,
  processing: t`The still is being made.`,
  retrying: t`The first try failed. Soracom is trying once more.`,
  completed: t`The still is ready. Download it while its address is good.`,
  failed: t`Soracom could not make this still. Export it again, or choose a moment beside it.`,
  limitExceeded: t`This month’s viewing quota does not allow this still. Wait for the next month, or raise the monthly limit.`,
  expired: t`The address of this still has expired. Export it again if you need it: that takes a second of the viewing quota again.`,
}

/** What happened to an export and what to do, as sentences. */
export function stillSentence(status: string): string {
  return sentences[status] ?? t`The API says of this still: ${status}.`
}

/** Of a look at an export that failed: what happened, and that another look follows. */
export const askedAgain = (title: string) => t`${title}. It is asked for again by itself.`

/** Why there is no picture of an export. */
export function noStill(status: string): string {
  return isExportWorking(status) ? t`The still is not ready yet.` : stillSentence(status)
}
