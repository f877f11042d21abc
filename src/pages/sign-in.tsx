import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { loadConfig } from '../api/config.ts'
import { parseSignInSearch } from './-sign-in/search.ts'
import { SignInPage } from './-sign-in/SignInPage.tsx'

export const Route = createFileRoute('/sign-in')({
  validateSearch: parseSignInSearch,
  loader: loadConfig,
  staleTime: Number.POSITIVE_INFINITY,
  head: () => ({ meta: [{ title: t`Sign in` }] }),
  component: Page,
})

function Page() {
  return <SignInPage config={Route.useLoaderData()} search={Route.useSearch()} />
}
