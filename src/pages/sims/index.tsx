import { createFileRoute } from '@tanstack/react-router'
import type { Sim } from '../../api/generated/models/sim.ts'
import { ActionItems } from '../../components/action/ActionMenu.tsx'
import { ActionProvider } from '../../components/action/ActionProvider.tsx'
import { PaletteActions } from '../../components/action/PaletteActions.tsx'
import { StatePanel } from '../../components/feedback/States.tsx'
import { DataTable } from '../../components/list/DataTable.tsx'
import { ListBody, ListPage } from '../../components/list/ListPage.tsx'
import { bulkSimActions, simActions } from './-actions/all.ts'
import { AddSims, NoSims } from './-list/AddSims.tsx'
import { prefetchSims } from './-list/pages.ts'
import { planSearch } from './-list/plan.ts'
import { askedFor, readSimSearch } from './-list/search.ts'
import { SimBar } from './-list/SimBar.tsx'
import { SimNotes, tooMany } from './-list/SimNotes.tsx'
import { useSimList } from './-list/useSimList.ts'

export const Route = createFileRoute('/sims/')({
  validateSearch: readSimSearch,
  loaderDeps: ({ search }) => planSearch(askedFor(search)).queries,
  loader: ({ context, deps }) => prefetchSims(context.queryClient, deps),
  head: () => ({ meta: [{ title: 'SIMs' }] }),
  component: Sims,
})

const rowMenu = (sim: Sim) => <ActionItems resources={[sim]} />

function Sims() {
  const search = Route.useSearch()
  const sims = useSimList(search)
  const { list } = sims
  const refused = tooMany(sims)
  return (
    <ActionProvider actions={simActions} find={sims.find} onDone={sims.onDone}>
      <PaletteActions resources={list.selection.rows} actions={bulkSimActions} />
      <ListPage title="SIMs" actions={<AddSims />}>
        <SimBar sims={sims} search={search} />
        <SimNotes sims={sims} search={search} />
        {refused === undefined ? (
          <ListBody list={list} empty={<NoSims />}>
            <DataTable
              list={list}
              label="SIMs"
              selectable
              rowLink={(sim) => ({ to: '/sims/$simId', params: { simId: sim.simId ?? '' } })}
              rowMenu={rowMenu}
            />
          </ListBody>
        ) : (
          <StatePanel picture="noMatch" title="That is too much at once">
            {refused}
          </StatePanel>
        )}
      </ListPage>
    </ActionProvider>
  )
}
