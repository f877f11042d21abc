import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useListSoraCamLicensePacks } from '../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamDevice } from '../../api/generated/models/soraCamDevice.ts'
import { Empty } from '../../components/feedback/States.tsx'
import { listSearch } from '../../components/list/search.ts'
import { useList } from '../../components/list/useList.ts'
import { useRows } from '../../components/list/useRows.ts'
import { ResourceTable } from '../../components/resource/ResourceTable.tsx'
import { titled } from '../../components/resource/routes.ts'
import { useCameraRows, type CameraRow } from './-camera/facts.ts'
import { allCameras } from './-camera/queries.ts'
import { licenseActions } from './-license-actions.ts'
import { licenseColumns, licenseFilters } from './-licenses/columns.tsx'
import { Packs } from './-licenses/Packs.tsx'
import { camera as cameras } from './-resource.tsx'

const search = listSearch(['license'])

export const Route = createFileRoute('/soracam/licenses')({
  ...titled(t`Camera licenses`),
  validateSearch: (
    raw: Record<string, unknown>,
  ): ReturnType<typeof search> & { packs?: 'all' } => ({
    ...search(raw),
    ...(raw['packs'] === 'all' ? { packs: 'all' } : {}),
  }),
  component: Licenses,
})

/** In the place of the list of cameras: the same cameras under another title. */
const licensed = { ...cameras, noun: { ...cameras.noun, title: t`Camera licenses` } }
const rowKey = ({ camera }: CameraRow) => cameras.key(camera)
const camerasOf = ({ data }: { data: SoraCamDevice[] }) => data
const wanted = { device: true, usage: false, newest: false }

function Licenses() {
  const { packs } = Route.useSearch()
  const source = useRows(allCameras, camerasOf)
  const rows = useCameraRows(source.rows, wanted)
  const packsQuery = useListSoraCamLicensePacks()
  // What fails together is said once, and asked for again together.
  const failed = source.status === 'failed' && packsQuery.isError
  const retry = () => {
    source.retry()
    if (packsQuery.isError) void packsQuery.refetch()
  }
  const list = useList({
    source: { ...source, rows, retry },
    columns: licenseColumns,
    rowKey,
    filters: licenseFilters(rows),
    defaultSort: 'name',
  })
  return (
    <ResourceTable
      resource={licensed}
      list={list}
      resourceOf={({ camera, device }) => ({ ...camera, ...device.value })}
      actions={licenseActions}
      above={failed ? undefined : <Packs all={packs === 'all'} />}
      empty={
        <Empty title={t`There is no camera yet`}>
          {t`Cameras appear here when they have been set up with the ATOM app and added to the operator.`}
        </Empty>
      }
    />
  )
}
