import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { titled } from '../../components/resource/routes.ts'
import { Queries } from './-Queries.tsx'
import { readSearch } from './-search.ts'

export const Route = createFileRoute('/queries/')({
  ...titled(t`Queries`),
  validateSearch: readSearch,
  component: Page,
})

function Page() {
  return <Queries search={Route.useSearch()} />
}
