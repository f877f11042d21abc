import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { Failed } from './States.tsx'
import { useBackOnline } from './useBackOnline.ts'

/** Stands in the place of a page or a tab that could not be shown, and loads it again when asked. */
export function RetryError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const boundary = useQueryErrorResetBoundary()
  const again = () => {
    boundary.reset()
    void router.invalidate().then(reset)
  }
  useBackOnline(again)
  return <Failed error={error} onRetry={again} />
}
