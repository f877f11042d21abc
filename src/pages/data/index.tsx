import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { ListPage } from '../../components/list/ListPage.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { useMetadata } from './-sources/metadata.ts'
import { SourceList } from './-sources/SourceList.tsx'

export const Route = createFileRoute('/data/')({
  ...listRoute(t`Harvest Data`),
  component: Sources,
})

function Sources() {
  return (
    <ListPage title={t`Harvest Data`}>
      <SourceList pages={useMetadata()} />
    </ListPage>
  )
}
