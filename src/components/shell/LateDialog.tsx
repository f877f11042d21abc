import { useEffect, useState, type ReactNode } from 'react'
import type { LateComponent } from '../feedback/late.tsx'

interface LateDialogProps {
  readonly opened: boolean
  /** The dialog whose code is fetched. */
  readonly part: Pick<LateComponent<object>, 'preload'>
  readonly children: (opened: boolean) => ReactNode
}

/**
 * A dialog whose code is fetched when it is first opened. It is mounted closed and opened then, and
 * stays mounted, since Mantine's dialogs note at the change where the focus was to be given back.
 */
export function LateDialog({ opened, part, children }: LateDialogProps) {
  const [mounted, setMounted] = useState(false)
  const [ready, setReady] = useState(false)
  useEffect(() => {
    if (opened) void part.preload().then(() => setMounted(true))
  }, [opened, part])
  useEffect(() => {
    if (!mounted) return undefined
    const frame = requestAnimationFrame(() => setReady(true))
    return () => cancelAnimationFrame(frame)
  }, [mounted])
  return mounted ? children(opened && ready) : null
}
