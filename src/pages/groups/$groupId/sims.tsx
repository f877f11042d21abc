import { createFileRoute } from '@tanstack/react-router'
import { searchSims } from '../../../api/generated/client/query/query.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { pages } from '../../../api/lists.ts'
import { Empty } from '../../../components/feedback/States.tsx'
import type { Column } from '../../../components/list/column.ts'
import {
  badgeColumn,
  identifierColumn,
  onlineColumn,
  textColumn,
} from '../../../components/list/columns.tsx'
import { DataTable } from '../../../components/list/DataTable.tsx'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody } from '../../../components/list/ListPage.tsx'
import { listSearch } from '../../../components/list/search.ts'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { useList } from '../../../components/list/useList.ts'
import { primaryImsi, primarySubscription, simLabel } from '../../../domain/sim/sim.ts'
import { statusLabel, statusTone } from '../../../domain/sim/status.ts'

const members = (groupId: string) =>
  pages(operations.searchSims, searchSims, { group_id: [groupId], limit: 100 })

export const Route = createFileRoute('/groups/$groupId/sims')({
  validateSearch: listSearch(),
  loader: ({ context, params }) =>
    void context.queryClient.prefetchInfiniteQuery(members(params.groupId)),
  component: Members,
})

const columns: readonly Column<Sim>[] = [
  textColumn({ id: 'name', header: 'Name', width: 260, value: simLabel }),
  badgeColumn({
    id: 'status',
    header: 'Status',
    value: (sim) => ({ tone: statusTone(sim.status), label: statusLabel(sim.status) }),
  }),
  onlineColumn({ id: 'session', header: 'Session', value: (sim) => sim.sessionStatus?.online }),
  identifierColumn({ id: 'simId', header: 'SIM ID', value: (sim) => sim.simId }),
  identifierColumn({ id: 'imsi', header: 'IMSI', value: primaryImsi }),
  textColumn({ id: 'subscription', header: 'Subscription', value: primarySubscription }),
]

function Members() {
  const { groupId } = Route.useParams()
  const source = useInfiniteRows(members(groupId))
  const list = useList({ source, columns, rowKey: (sim) => sim.simId ?? '', defaultSort: 'name' })
  return (
    <>
      <ListBar list={list} searchLabel="Search the SIMs of this group" fileName="group-sims" />
      <ListBody
        list={list}
        empty={
          <Empty title="No SIM is in this group">
            Select SIMs in the list of SIMs and choose Change group.
          </Empty>
        }
      >
        <DataTable
          list={list}
          label="SIMs of this group"
          rowLink={(sim) => ({ to: '/sims/$simId', params: { simId: sim.simId ?? '' } })}
        />
      </ListBody>
    </>
  )
}
