import { sleep } from '../../../api/sleep.ts'

/** Lets the page draw and answer between two pieces of work; throws what the signal says. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await sleep()
  signal.throwIfAborted()
}
