import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { ActionProvider } from '../../components/action/ActionProvider.tsx'
import { StatePanel } from '../../components/feedback/States.tsx'
import { DataTable } from '../../components/list/DataTable.tsx'
import { ListBody, ListPage } from '../../components/list/ListPage.tsx'
import { useOverlay } from '../../components/list/useOverlay.ts'
import { titled } from '../../components/resource/routes.ts'
import { AddSims, NoSims } from './-list/AddSims.tsx'
import {
  LateFleet,
  LateNotes,
  prepareFleet,
  rowMenu,
  SimPeek,
  useSimActions,
} from './-list/late-parts.tsx'
import { openAhead } from './-list/open-ahead.ts'
import { prefetchSims } from './-list/pages.ts'
import { planSearch } from './-list/plan.ts'
import { askedFor, readSimSearch } from './-list/search.ts'
import { sim } from './-resource.tsx'
import { SimBar } from './-list/SimBar.tsx'
import { useSimList } from './-list/useSimList.ts'

export const Route = createFileRoute('/sims/')({
  validateSearch: readSimSearch,
  beforeLoad: openAhead,
  loaderDeps: ({ search }) => askedFor(search),
  loader: ({ context, deps }) => {
    prefetchSims(context.queryClient, planSearch(deps).queries)
    return prepareFleet()
  },
  ...titled(t`SIMs`),
  component: Sims,
})

function Sims() {
  const search = Route.useSearch()
  const sims = useSimList(search)
  const { list, refused } = sims
  const peek = useOverlay('peek')
  const actions = useSimActions(
    search.action !== undefined || peek.value !== undefined || list.selection.rows.length > 0,
  )
  return (
    <ActionProvider actions={actions} find={sims.find} onDone={sims.onDone}>
      <ListPage title={t`SIMs`} actions={!list.empty && <AddSims changes />}>
        <SimBar sims={sims} search={search} />
        <LateNotes sims={sims} search={search} />
        {refused === undefined ? (
          <ListBody list={list} empty={<NoSims />}>
            <DataTable
              list={list}
              label={t`SIMs`}
              selectable
              rowLink={sim.page}
              rowMenu={rowMenu(peek.open)}
              peek={peek}
            />
          </ListBody>
        ) : (
          <StatePanel picture="noMatch" title={t`That is too much at once`}>
            {refused}
          </StatePanel>
        )}
        <LateFleet sims={sims} search={search} />
      </ListPage>
      {peek.value !== undefined && (
        <SimPeek list={list} overlay={peek} item={sims.find(peek.value)} />
      )}
    </ActionProvider>
  )
}
