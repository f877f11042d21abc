import { useEffect, useEffectEvent } from 'react'

/** Milliseconds between two looks whether the server can be reached. */
const every = 500

/** Whether the console's server answers anything at all. */
const isReached = () =>
  fetch('/config.json', { cache: 'no-store' }).then(
    () => true,
    () => false,
  )

/**
 * Calls back when the browser has a network again: what failed without one is tried anew. A browser
 * says so before anything can be reached, and a page that is loaded in that moment is lost to the
 * browser's own error: so the server has to answer first.
 */
export function useBackOnline(callback: () => void): void {
  const back = useEffectEvent(callback)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let looking = 0
    const look = async (id: number) => {
      const reached = await isReached()
      if (id !== looking) return
      if (reached) back()
      else timer = setTimeout(() => void look(id), every)
    }
    const begin = () => {
      clearTimeout(timer)
      looking += 1
      void look(looking)
    }
    const end = () => {
      clearTimeout(timer)
      looking += 1
    }
    addEventListener('online', begin)
    addEventListener('offline', end)
    return () => {
      end()
      removeEventListener('online', begin)
      removeEventListener('offline', end)
    }
  }, [])
}
