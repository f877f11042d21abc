import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { createFileRoute, Link } from '@tanstack/react-router'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionItems } from '../../../components/action/ActionMenu.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { PaletteActions } from '../../../components/action/PaletteActions.tsx'
import { Empty } from '../../../components/feedback/States.tsx'
import * as fact from '../../../components/list/facts.tsx'
import { DataTable } from '../../../components/list/DataTable.tsx'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody } from '../../../components/list/ListPage.tsx'
import { listSearch } from '../../../components/list/search.ts'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { useList } from '../../../components/list/useList.ts'
import { primaryImsi } from '../../../domain/sim/sim.ts'
import { simGroupActions } from '../../sims/-group-actions.ts'
import { sim } from '../../sims/-resource.tsx'
import { noGroup } from '../../sims/-list/plan.ts'
import { useFleetRows } from '../../sims/-list/useFleetRows.tsx'

const members = (groupId: string) =>
  paged(op.searchSims, { query: { group_id: [groupId], limit: 100 } })

export const Route = createFileRoute('/groups/$groupId/sims')({
  validateSearch: listSearch(),
  loader: ({ context, params }) =>
    void context.queryClient.prefetchInfiniteQuery(members(params.groupId)),
  component: Members,
})

const shown = new Set(['name', 'status', 'session', 'simId', 'subscription'])
const columns = [
  ...sim.facts.filter(({ id }) => shown.has(id)),
  fact.identifier('imsi', t`IMSI`, primaryImsi),
]

const rowMenu = (sim: Sim) => <ActionItems resources={[sim]} />

function Members() {
  const { groupId } = Route.useParams()
  const { may } = usePermissions()
  const acts = simGroupActions.some(({ operation }) => may(operation).allowed)
  const { source: found, part } = useFleetRows(useInfiniteRows(members(groupId)), [
    { id: 'group', conditions: [{ field: 'group', is: groupId }] },
  ])
  // A SIM that has just been moved is still among those the search found.
  const rows = found.rows.filter((row) => row.groupId === groupId)
  const list = useList({
    source: { ...found, rows },
    columns,
    rowKey: sim.key,
    defaultSort: 'name',
  })
  return (
    <ActionProvider
      actions={simGroupActions}
      find={(key) => rows.find((row) => sim.key(row) === key)}
      onDone={(_action, sims) => sims.length > 1 && list.selection.clear()}
    >
      <PaletteActions resources={list.selection.rows} />
      <div data-fill>
        <ListBar
          list={list}
          searchLabel={t`Search the SIMs of this group`}
          fileName="group-sims"
          bulk={simGroupActions.map((action) => (
            <ActionButton key={action.id} action={action} resources={list.selection.rows} />
          ))}
        />
        <ListBody
          list={list}
          empty={
            <Empty
              title={t`No SIM is in this group`}
              action={
                <Button
                  variant="default"
                  renderRoot={(props) => (
                    <Link to="/sims" search={{ group: [noGroup] }} {...props} />
                  )}
                >
                  {t`SIMs without a group`}
                </Button>
              }
            >
              {t`Select SIMs in the list of SIMs and choose Change group.`}
            </Empty>
          }
        >
          <DataTable
            list={list}
            label={t`SIMs of this group`}
            selectable={acts}
            rowLink={sim.page}
            rowMenu={acts ? rowMenu : undefined}
          />
        </ListBody>
        {part}
      </div>
    </ActionProvider>
  )
}
