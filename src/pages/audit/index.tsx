import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { ListPage } from '../../components/list/ListPage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { AuditList } from './-AuditList.tsx'
import { auditSearch } from './-search.ts'

export const Route = createFileRoute('/audit/')({
  ...titled(t`Audit log`),
  validateSearch: auditSearch,
  // The catalogue of all operations is large, and comes beside the page's code.
  loader: async () => (await import('../../api/operations.ts')).operations,
  component: Audit,
})

function Audit() {
  return (
    <ListPage title={t`Audit log`}>
      <AuditList operations={Route.useLoaderData()} />
    </ListPage>
  )
}
