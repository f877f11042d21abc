import { t } from '@lingui/core/macro'
import type { SoraCamImageExportInfo } from '../../../api/generated/models/soraCamImageExportInfo.ts'
import { late } from '../../../components/feedback/late.tsx'
import { Empty } from '../../../components/feedback/States.tsx'
import { CardGrid } from '../../../components/list/CardGrid.tsx'
import { DataTable } from '../../../components/list/DataTable.tsx'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody } from '../../../components/list/ListPage.tsx'
import { overlayLink, useOverlay } from '../../../components/list/useOverlay.ts'
import { useView, ViewSwitch } from '../../../components/list/ViewSwitch.tsx'
import { useExportList } from '../-exports/useExportList.ts'
import { stillColumns } from './columns.tsx'
import { stillPages } from './query.ts'
import { StillCard } from './StillCard.tsx'

const StillDialog = late(() => import('./StillDialog.tsx').then((all) => all.StillDialog))

interface StillListProps {
  /** Of this camera only; of all when left out. */
  readonly deviceId?: string
}

/** The exports of stills that the API still lists, as rows or pictures. */
export function StillList({ deviceId }: StillListProps) {
  const { list, now, names, several } = useExportList<SoraCamImageExportInfo>({
    pages: stillPages(deviceId),
    deviceId,
    columns: stillColumns,
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
