import { createFileRoute } from '@tanstack/react-router'
import type { SoraCamDevice } from '../../api/generated/models/soraCamDevice.ts'
import { usePermissions } from '../../api/permissions.ts'
import { ActionItems, ActionMenu } from '../../components/action/ActionMenu.tsx'
import { ActionProvider } from '../../components/action/ActionProvider.tsx'
import { PaletteActions } from '../../components/action/PaletteActions.tsx'
import { Empty } from '../../components/feedback/States.tsx'
import { CardGrid } from '../../components/list/CardGrid.tsx'
import { DataTable } from '../../components/list/DataTable.tsx'
import { ListBar } from '../../components/list/ListBar.tsx'
import { ListBody, ListPage } from '../../components/list/ListPage.tsx'
import { listSearch, useListSearch } from '../../components/list/search.ts'
import { shownColumns } from '../../components/list/column.ts'
import { useList } from '../../components/list/useList.ts'
import { useRows } from '../../components/list/useRows.ts'
import { viewSearch } from '../../components/list/view.ts'
import { useView, ViewSwitch } from '../../components/list/ViewSwitch.tsx'
import { bulkCameraActions, cameraActions } from './-actions.ts'
import { cameraKind } from './-kind.ts'
import { useCameraRows, type CameraRow, type WantedFacts } from './-camera/facts.ts'
import { allCameras } from './-camera/queries.ts'
import { CameraCard } from './-list/CameraCard.tsx'
import { columns } from './-list/columns.tsx'
import { filters } from './-list/filters.ts'

const search = listSearch(['state', 'product'])

export const Route = createFileRoute('/soracam/')({
  head: () => ({ meta: [{ title: 'Cameras' }] }),
  validateSearch: (raw: Record<string, unknown>) => ({ ...search(raw), ...viewSearch(raw) }),
  component: Cameras,
})

const rowKey = ({ camera }: CameraRow) => cameraKind.key(camera)
const rowMenu = ({ camera }: CameraRow) => <ActionItems resources={[camera]} />
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
  const rows = useCameraRows(source.rows, useWanted())
  const list = useList({
    source: { ...source, rows },
    columns,
    rowKey,
    filters: filters(source.rows),
    defaultSort: 'name',
  })
  const { may } = usePermissions()
  const acts = cameraActions.some(({ operation }) => may(operation).allowed)
  const selected = list.selection.rows.map(({ camera }) => camera)
  return (
    <ActionProvider
      actions={cameraActions}
      find={(key) =>
        source.rows.find((camera) => camera.deviceId === key) ??
        (source.status === 'ready' ? null : undefined)
      }
      onDone={(_action, done) => done.length > 1 && list.selection.clear()}
    >
      <PaletteActions
        resources={selected}
        actions={selected.length > 1 ? bulkCameraActions : cameraActions}
      />
      <ListPage title="Cameras">
        <ListBar
          list={list}
          searchLabel="Search cameras"
          fileName="cameras"
          bulk={
            <ActionMenu
              resources={selected}
              actions={bulkCameraActions}
              label="Actions for the selected cameras"
              text="Actions"
            />
          }
        >
          <ViewSwitch />
        </ListBar>
        <ListBody
          list={list}
          empty={
            <Empty title="There is no camera yet">
              Cameras appear here when they have been set up with the ATOM app and added to the
              operator.
            </Empty>
          }
        >
          {view === 'pictures' ? (
            <CardGrid
              list={list}
              label="Cameras"
              renderCard={(row) => <CameraCard row={row} acts={acts} />}
            />
          ) : (
            <DataTable
              list={list}
              label="Cameras"
              selectable={acts}
              rowLink={({ camera }) => ({
                to: '/soracam/$deviceId',
                params: { deviceId: camera.deviceId },
              })}
              rowMenu={acts ? rowMenu : undefined}
            />
          )}
        </ListBody>
      </ListPage>
    </ActionProvider>
  )
}
