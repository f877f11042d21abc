import { t } from '@lingui/core/macro'

const sentences: Readonly<Record<string, string>> = {
  initializing: t`The video waits to be made.`,
  processing: t`The video is being made.`,
  retrying: t`The first try failed. Soracom is trying once more.`,
  completed: t`The video is ready. Download it while its address is good.`,
  failed: t`Soracom could not make this video. Export it again, or choose another period.`,
  limitExceeded: t`This month’s viewing quota does not suffice for this video. Wait for the next month, or raise the monthly limit, then export it again.`,
  expired: t`The address of this video has expired. Exporting it again takes its time of the viewing quota again.`,
}

/** What happened to an export of video and what to do, as sentences. */
export function videoSentence(status: string): string {
  return sentences[status] ?? t`The API says of this video: ${status}.`
}
