import { Button } from '@mantine/core'
import { createFileRoute, Link } from '@tanstack/react-router'
import { searchSims } from '../../../api/generated/client/query/query.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { pages } from '../../../api/lists.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionItems } from '../../../components/action/ActionMenu.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { PaletteActions } from '../../../components/action/PaletteActions.tsx'
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
import { statusTone } from '../../../domain/sim/status.ts'
import { statusLabel } from '../../../words/sim.ts'
import { setGroup, unsetGroup } from '../../sims/-actions/group.ts'
import { simKind } from '../../sims/-actions/kind.ts'
import { noGroup } from '../../sims/-list/plan.ts'
import classes from './-group.module.css'

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

const memberActions = [setGroup, unsetGroup]
const rowMenu = (sim: Sim) => <ActionItems resources={[sim]} />

function Members() {
  const { groupId } = Route.useParams()
  const { may } = usePermissions()
  const acts = memberActions.some(({ operation }) => may(operation).allowed)
  const found = useInfiniteRows(members(groupId))
  // A SIM that has just been moved is still among those the search found.
  const rows = found.rows.filter((sim) => sim.groupId === groupId)
  const list = useList({
    source: { ...found, rows },
    columns,
    rowKey: simKind.key,
    defaultSort: 'name',
  })
  return (
    <ActionProvider
      actions={memberActions}
      find={(key) => rows.find((sim) => sim.simId === key)}
      onDone={(_action, sims) => sims.length > 1 && list.selection.clear()}
    >
      <PaletteActions resources={list.selection.rows} />
      <div className={classes.members}>
        <ListBar
          list={list}
          searchLabel="Search the SIMs of this group"
          fileName="group-sims"
          bulk={memberActions.map((action) => (
            <ActionButton key={action.id} action={action} resources={list.selection.rows} />
          ))}
        />
        <ListBody
          list={list}
          empty={
            <Empty
              title="No SIM is in this group"
              action={
                <Button
                  variant="default"
                  renderRoot={(props) => (
                    <Link to="/sims" search={{ group: [noGroup] }} {...props} />
                  )}
                >
                  SIMs without a group
                </Button>
              }
            >
              Select SIMs in the list of SIMs and choose Change group.
            </Empty>
          }
        >
          <DataTable
            list={list}
            label="SIMs of this group"
            selectable={acts}
            rowLink={(sim) => ({ to: '/sims/$simId', params: { simId: sim.simId ?? '' } })}
            rowMenu={acts ? rowMenu : undefined}
          />
        </ListBody>
      </div>
    </ActionProvider>
  )
}
