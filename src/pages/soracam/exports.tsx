import { createFileRoute } from '@tanstack/react-router'
import { ListPage } from '../../components/list/ListPage.tsx'
import { stillSearch } from './-stills/search.ts'
import { StillList } from './-stills/StillList.tsx'

export const Route = createFileRoute('/soracam/exports')({
  head: () => ({ meta: [{ title: 'Camera stills' }] }),
  validateSearch: stillSearch,
  component: Stills,
})

function Stills() {
  return (
    <ListPage title="Camera stills">
      <StillList />
    </ListPage>
  )
}
