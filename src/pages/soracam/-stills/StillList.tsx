import { t } from '@lingui/core/macro'
import type { SoraCamImageExportInfo } from '../../../api/generated/models/soraCamImageExportInfo.ts'
import { useNow } from '../../../components/detail/useNow.ts'
import { late } from '../../../components/feedback/late.tsx'
import { Empty } from '../../../components/feedback/States.tsx'
import { CardGrid } from '../../../components/list/CardGrid.tsx'
import { DataTable } from '../../../components/list/DataTable.tsx'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody } from '../../../components/list/ListPage.tsx'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { useList } from '../../../components/list/useList.ts'
import { overlayLink, useOverlay } from '../../../components/list/useOverlay.ts'
import { useView, ViewSwitch } from '../../../components/list/ViewSwitch.tsx'
import { useCameraNames } from '../-camera/names.ts'
import { stillColumns, stillFilters } from './columns.tsx'
import { stillPages, works } from './query.ts'
import { StillCard } from './StillCard.tsx'

const StillDialog = late(() => import('./StillDialog.tsx').then((all) => all.StillDialog))

interface StillListProps {
  /** Of this camera only; of all when left out. */
  readonly deviceId?: string
}

/** Milliseconds between two looks while any export is being made. */
const every = 4000
const rowKey = ({ exportId }: SoraCamImageExportInfo) => exportId

/** The exports of stills that the API still lists, as rows or pictures. */
export function StillList({ deviceId }: StillListProps) {
  const now = useNow()
  const source = useInfiniteRows({
    ...stillPages(deviceId),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(works)) ? every : false,
  })
  const names = useCameraNames(source.rows)
  const several = deviceId === undefined ? names : undefined
  const list = useList({
    source,
    columns: stillColumns(now, several),
    rowKey,
    filters: stillFilters(source.rows, now, several),
    defaultSort: '-requested',
  })
  const view = useView()
  const overlay = useOverlay('still')
  const at = list.rows.findIndex(({ exportId }) => exportId === overlay.value)
  const nameOf = (id: string) => names.get(id) ?? id
  return (
    <>
      <ListBar list={list} searchLabel={t`Search stills`} fileName="camera-stills">
        <ViewSwitch />
      </ListBar>
      <ListBody
        list={list}
        empty={
          <Empty title={t`No still has been exported lately`}>
            {t`Exported stills stand here until they leave the API’s list some time later. Their addresses are good for ten minutes.`}
          </Empty>
        }
      >
        {view === 'pictures' ? (
          <CardGrid
            list={list}
            label={t`Stills`}
            renderCard={(still) => (
              <StillCard still={still} now={now} name={several && nameOf(still.deviceId)} />
            )}
          />
        ) : (
          <DataTable
            list={list}
            label={t`Stills`}
            height={deviceId === undefined ? 'fill' : 'content'}
            rowLink={({ exportId }) => overlayLink('still', exportId)}
          />
        )}
      </ListBody>
      {at >= 0 && (
        <StillDialog stills={list.rows} at={at} now={now} overlay={overlay} nameOf={nameOf} />
      )}
    </>
  )
}
