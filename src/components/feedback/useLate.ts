import { useEffect, useState } from 'react'

/** Milliseconds after which an untouched list fetches what may be needed next. */
const restMs = 400
/** After a fetch that failed, where it is wanted. */
const againMs = 10_000

/**
 * What `load` (of module scope) fetches: at once where it is wanted, else when the page has come to
 * rest; undefined until then. A fetch that fails is tried again when the network is back, and every
 * ten seconds while it is wanted.
 */
export function useLate<T>(load: () => Promise<T>, wanted: boolean): T | undefined {
  const [late, setLate] = useState<{ readonly it: T }>()
  const there = late !== undefined
  useEffect(() => {
    if (there) return undefined
    let gone = false
    let timer: ReturnType<typeof setTimeout>
    const fetch = () => {
      clearTimeout(timer)
      load().then(
        (it) => gone || setLate({ it }),
        () => {
          if (!gone && wanted) timer = setTimeout(fetch, againMs)
        },
      )
    }
    timer = setTimeout(fetch, wanted ? 0 : restMs)
    addEventListener('online', fetch)
    return () => {
      gone = true
      removeEventListener('online', fetch)
      clearTimeout(timer)
    }
  }, [load, wanted, there])
  return late?.it
}
