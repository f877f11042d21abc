import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useCurrentTitle } from './title.tsx'

/**
 * Says the title of a new page to those who cannot see it, and takes the focus to the page when
 * what had it is gone.
 */
export function PageAnnouncer() {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const title = useCurrentTitle()
  const [said, setSaid] = useState('')
  const before = useRef(path)

  useEffect(() => {
    if (before.current === path || title === undefined) return
    const isFirst = before.current === undefined
    before.current = path
    // The browser itself says the title of the page that was opened.
    if (isFirst) return
    setSaid(title)
    if (document.activeElement === document.body) {
      document.getElementById('main')?.focus({ preventScroll: true })
    }
  }, [path, title])

  return (
    <div role="status" className="visually-hidden">
      {said}
    </div>
  )
}
