import { startTransition, useEffect, useState, type ReactNode } from 'react'

/**
 * Draws what stands below the first screen when that is painted: what one came for is there a moment
 * earlier. Nothing may stand below it that is of use before.
 */
export function AfterPaint({ children }: { readonly children: ReactNode }) {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted(true)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return painted && children
}
