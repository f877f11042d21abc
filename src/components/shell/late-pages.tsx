import { t } from '@lingui/core/macro'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { late } from '../feedback/late.tsx'
import { missingCode } from './missing-code.ts'
import { PlainButton } from './PlainButton.tsx'

function Plain() {
  return (
    <div role="alert" style={{ padding: 24 }}>
      <p>{t`The console could not be loaded. Check your network, then reload.`}</p>
      <PlainButton onClick={() => location.reload()}>{t`Reload`}</PlainButton>
    </div>
  )
}

/**
 * The pages for what goes wrong, outside the first load. When even their code cannot be fetched, a
 * plain sentence stands in, so that a broken connection never ends in an empty window.
 */
export const ErrorPage = late<ErrorComponentProps>(
  () => import('./ErrorPage.tsx').then((all) => all.ErrorPage),
  { missing: Plain },
)
export const NotFoundPage = late<object>(
  () => import('./NotFoundPage.tsx').then((all) => all.NotFoundPage),
  { missing: Plain },
)

/** Has the pages at hand before they are needed: by then, the network may be what is wrong. */
export function prepareLatePages(): void {
  for (const page of [ErrorPage, NotFoundPage]) void page.preload()
}

/**
 * Puts the error for code that could not be fetched into the console's own words. The router answers
 * the browser's words with a reload, which ends outside the console while the server is away.
 */
export function nameMissingCode(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    // The same failure is told for each piece of code that waited for it.
    if (payload.message.startsWith(missingCode)) return
    payload.message = `${missingCode} (${payload.message})`
  })
}
