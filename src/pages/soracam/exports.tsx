import { createFileRoute } from '@tanstack/react-router'
import { ListPage } from '../../components/list/ListPage.tsx'
import { useCameraNames } from './-camera/names.ts'
import { stillSearch } from './-stills/search.ts'
import { StillList } from './-stills/StillList.tsx'

export const Route = createFileRoute('/soracam/exports')({
  head: () => ({ meta: [{ title: 'Camera stills' }] }),
  validateSearch: stillSearch,
  component: Stills,
})

function Stills() {
  const names = useCameraNames()
  return (
    <ListPage title="Camera stills">
      <StillList names={names} />
    </ListPage>
  )
}
