import { useRouter, type LinkProps } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

const restMs = 80

/**
 * Preloads where a row leads, and calls `onIntent`, when the pointer rests on it for a moment:
 * crossing a list on the way to somewhere else fetches nothing.
 */
export function useIntent(link: LinkProps | undefined, onIntent: (() => void) | undefined) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const leave = () => clearTimeout(timer.current)
  useEffect(() => () => clearTimeout(timer.current), [])

  return {
    enter: () => {
      leave()
      timer.current = setTimeout(() => {
        // A preload that fails says so when the row is opened.
        if (link) router.preloadRoute(link).catch(() => undefined)
        onIntent?.()
      }, restMs)
    },
    leave,
  }
}
