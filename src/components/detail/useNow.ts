import { useSyncExternalStore } from 'react'

const tickMs = 30_000
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const call of listeners) call()
  }, tickMs)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

const snapshot = () => Math.floor(Date.now() / tickMs) * tickMs

/** The time, UNIX milliseconds, in steps of thirty seconds; one timer serves the whole page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, snapshot)
}
