import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { ListLine, ListPage } from '../../components/list/ListPage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { KindSwitch, useExportKind } from './-exports/KindSwitch.tsx'
import { exportSearch } from './-exports/search.ts'
import { VideoList } from './-exports/VideoList.tsx'
import { StillList } from './-stills/StillList.tsx'

export const Route = createFileRoute('/soracam/exports')({
  ...titled(t`Camera exports`),
  validateSearch: exportSearch,
  component: Exports,
})

function Exports() {
  const stills = useExportKind() === 'stills'
  return (
    <ListPage title={t`Camera exports`}>
      <ListLine>
        <KindSwitch />
      </ListLine>
      {stills ? <StillList /> : <VideoList />}
    </ListPage>
  )
}
