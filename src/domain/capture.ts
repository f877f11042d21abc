/** How long a packet capture may take, in seconds; the documents speak of a minute at the least. */
export const shortestCapture = 30
export const usualLeast = 60
export const longestCapture = 86_400

/** Milliseconds for which the address of a captured file is good, and the file is kept. */
export const captureUrlMs = 5 * 60_000
export const captureKeptMs = 7 * 86_400_000

/** Whether a text can begin the name of a captured file: letters, digits, `_` and `-`. */
export function isCapturePrefix(text: string): boolean {
  return /^[\w-]{0,100}$/.test(text)
}

/** A capture is over in these states: nothing comes any more, and it can be deleted. */
const over: ReadonlySet<string> = new Set(['DONE', 'STOPPED', 'FAILED'])

/** What can be done with a capture in this state. States that nobody foresaw go on. */
export function captureVerbs(status: string | undefined | null): {
  readonly over: boolean
  readonly stop: boolean
  readonly download: boolean
  readonly remove: boolean
} {
  const isOver = over.has(status ?? '')
  return {
    over: isOver,
    stop: status === 'CAPTURING',
    download: isOver && status !== 'FAILED',
    remove: isOver,
  }
}
