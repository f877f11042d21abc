import { Suspense, useEffect, useState, type ReactNode } from 'react'

interface LateProps {
  readonly opened: boolean
  readonly children: (opened: boolean) => ReactNode
}

/**
 * A dialog whose code is fetched when it is first opened. It is mounted closed and opened then, and
 * stays mounted, since Mantine's dialogs note at the change where the focus was to be given back.
 */
export function Late({ opened, children }: LateProps) {
  const [wanted, setWanted] = useState(opened)
  if (opened && !wanted) setWanted(true)
  if (!wanted) return null
  return (
    <Suspense fallback={null}>
      <Mounted opened={opened}>{children}</Mounted>
    </Suspense>
  )
}

function Mounted({ opened, children }: LateProps) {
  const [mounted, setMounted] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setMounted(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  return children(opened && mounted)
}
