import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import type { SoraCamDevice } from '../../api/generated/models/soraCamDevice.ts'
import { useListSoraCamDeviceAtomCamFirmwareUpdates } from '../../api/generated/client/sora-cam/sora-cam.ts'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { Empty } from '../../components/feedback/States.tsx'
import { CardGrid } from '../../components/list/CardGrid.tsx'
import { listSearch } from '../../components/list/search.ts'
import { useListSearch } from '../../components/list/useListSearch.ts'
import { shownColumns } from '../../components/list/column.ts'
import { useList } from '../../components/list/useList.ts'
import { useRows } from '../../components/list/useRows.ts'
import { viewSearch } from '../../components/list/view.ts'
import { useView, ViewSwitch } from '../../components/list/ViewSwitch.tsx'
import { ResourceTable } from '../../components/resource/ResourceTable.tsx'
import { titled } from '../../components/resource/routes.ts'
import { cameraActions } from './-actions.ts'
import { camera as cameras } from './-resource.tsx'
import type { Camera } from './-camera/camera.ts'
import { useCameraRows, type CameraRow, type WantedFacts } from './-camera/facts.ts'
import { allCameras } from './-camera/queries.ts'
import { CameraCard } from './-list/CameraCard.tsx'
import { columns } from './-list/columns.tsx'
import { filters } from './-list/filters.ts'

const search = listSearch(['state', 'product', 'firmware'])

export const Route = createFileRoute('/soracam/')({
  ...titled(t`Cameras`),
  validateSearch: (raw: Record<string, unknown>) => ({ ...search(raw), ...viewSearch(raw) }),
  component: Cameras,
})

const rowKey = ({ camera }: CameraRow) => cameras.key(camera)
/** The cameras with the firmware that there is for each, as far as the person may know. */
function useUpdates(devices: readonly SoraCamDevice[]): readonly Camera[] {
  const { may } = usePermissions()
  const enabled = may(op.listSoraCamDeviceAtomCamFirmwareUpdates).allowed
  const query = useListSoraCamDeviceAtomCamFirmwareUpdates({ query: { enabled } })
  const found = query.data?.data
  if (found === undefined) return devices
  const versions = new Map(found.map((one) => [one.deviceId, one.firmwareVersion]))
  return devices.map((one) => ({ ...one, update: versions.get(one.deviceId) ?? null }))
}

const camerasOf = ({ data }: { data: SoraCamDevice[] }) => data

/** The facts that the view and the columns at hand show. */
function useWanted(): WantedFacts {
  const { search } = useListSearch()
  const pictures = useView() === 'pictures'
  const shown = new Set(shownColumns(columns, search.columns).map(({ id }) => id))
  return {
    device: !pictures && shown.has('license'),
    usage: pictures || shown.has('quota'),
    newest: pictures || shown.has('picture') || shown.has('event'),
  }
}

function Cameras() {
  const view = useView()
  const source = useRows(allCameras, camerasOf)
  const rows = useCameraRows(useUpdates(source.rows), useWanted())
  const list = useList({
    source: { ...source, rows },
    columns,
    rowKey,
    filters: filters(source.rows),
    defaultSort: 'name',
  })
  const pictures = (acts: boolean) => (
    <CardGrid
      list={list}
      label={t`Cameras`}
      renderCard={(row) => <CameraCard row={row} acts={acts} />}
    />
  )
  return (
    <ResourceTable
      resource={cameras}
      list={list}
      resourceOf={({ camera }) => camera}
      actions={cameraActions}
      empty={
        <Empty title={t`There is no camera yet`}>
          {t`Cameras appear here when they have been set up with the ATOM app and added to the operator.`}
        </Empty>
      }
      controls={<ViewSwitch />}
      pictures={view === 'pictures' ? pictures : undefined}
    />
  )
}
