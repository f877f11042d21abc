import { t } from '@lingui/core/macro'
import { createFileRoute, Outlet, useChildMatches } from '@tanstack/react-router'
import { titled } from '../../components/resource/routes.ts'
import { OperationList } from './-list/OperationList.tsx'
import classes from './-list/operations.module.css'

interface OperationsSearch {
  readonly q?: string | undefined
}

export const Route = createFileRoute('/operations')({
  ...titled(t`API`),
  validateSearch: (raw: Record<string, unknown>): OperationsSearch => ({
    q: typeof raw['q'] === 'string' && raw['q'] !== '' ? raw['q'].slice(0, 200) : undefined,
  }),
  component: Operations,
})

/** All operations of the API at the left, one of them beside; on a narrow screen either. */
function Operations() {
  const { q } = Route.useSearch()
  const opened = useChildMatches({
    select: ([match]) => (match?.params as { operationId?: string } | undefined)?.operationId,
  })
  const beside = useChildMatches({ select: ([match]) => match?.routeId !== '/operations/' })
  return (
    <div className={classes.page} data-opened={beside || undefined}>
      <OperationList q={q ?? ''} opened={opened} beside={beside} />
      <div className={classes.opened}>
        <Outlet />
      </div>
    </div>
  )
}
