import { useEffect, useState } from 'react'

/** The time, UNIX milliseconds, by the second: for what counts up or down before one's eyes. */
export function useSecond(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
