import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { ListPage } from '../../components/list/ListPage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { LogList } from './-LogList.tsx'
import { logSearch } from './-search.ts'

export const Route = createFileRoute('/logs/')({
  ...titled(t`Error logs`),
  validateSearch: logSearch,
  component: Logs,
})

function Logs() {
  return (
    <ListPage title={t`Error logs`}>
      <LogList />
    </ListPage>
  )
}
