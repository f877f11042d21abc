import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { ListPage } from '../../components/list/ListPage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { stillSearch } from './-stills/search.ts'
import { StillList } from './-stills/StillList.tsx'

export const Route = createFileRoute('/soracam/exports')({
  ...titled(t`Camera stills`),
  validateSearch: stillSearch,
  component: Stills,
})

function Stills() {
  return (
    <ListPage title={t`Camera stills`}>
      <StillList />
    </ListPage>
  )
}
