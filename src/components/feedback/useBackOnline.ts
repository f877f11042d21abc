import { useEffect, useEffectEvent } from 'react'

/** Calls back when the browser has a network again: what failed without one is tried anew. */
export function useBackOnline(callback: () => void): void {
  const back = useEffectEvent(callback)
  useEffect(() => {
    const listen = () => back()
    addEventListener('online', listen)
    return () => removeEventListener('online', listen)
  }, [])
}
