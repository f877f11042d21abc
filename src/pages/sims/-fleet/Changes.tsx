import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { FleetClient } from '../../../api/fleet/client.ts'
import { currentFleet } from '../../../api/fleet/current.ts'
import type { Compared } from '../../../api/fleet/protocol.ts'
import { Time } from '../../../components/detail/Time.tsx'
import { Empty, Failed } from '../../../components/feedback/States.tsx'
import { useAllGroups } from '../../../components/group/useAllGroups.ts'
import { DataTable } from '../../../components/list/DataTable.tsx'
import { columnFilters } from '../../../components/list/filter.ts'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody, ListNote, ListPage } from '../../../components/list/ListPage.tsx'
import { useList } from '../../../components/list/useList.ts'
import { useRows } from '../../../components/list/useRows.ts'
import { groupName } from '../../../domain/group/name.ts'
import { Rich } from '../../../words/Rich.tsx'
import { changeColumns, changeKey } from './change-columns.tsx'
import { makeWorker } from './make-worker.ts'

const title = t`Changes to SIMs`

/** What became of SIMs between an earlier state of the fleet in this browser and now. */
export function Changes() {
  const [client] = useState(() => currentFleet(makeWorker))
  return client ? <ChangesOf client={client} /> : null
}

const nothing: Compared = { since: 0, differences: [] }
const differencesOf = ({ differences }: Compared) => differences

function ChangesOf({ client }: { readonly client: FleetClient }) {
  const state = useSyncExternalStore(client.subscribe, client.state)
  const { groups } = useAllGroups()
  const names = new Map(groups.map((group) => [group.groupId, groupName(group)]))
  const { whole, before, version, phase, error } = state
  useEffect(() => {
    void client.visit()
  }, [client])
  const isThere = whole !== undefined && before !== undefined
  const compared = useRows(
    {
      queryKey: ['fleetChanges', client.name, before, version],
      queryFn: async () => (await client.compare()) ?? nothing,
      enabled: isThere,
      // What the worker holds is not kept a second time.
      gcTime: 0,
    },
    differencesOf,
  )
  const source = {
    ...compared,
    // Without an earlier state there is nothing to wait for.
    ...(whole && !isThere && { status: 'ready' as const }),
  }
  const columns = changeColumns(names)
  const list = useList({
    source,
    columns,
    rowKey: changeKey,
    filters: columnFilters(columns, source.rows),
  })
  const fromNow = () => void client.compareWithNow().catch(() => undefined)
  const keep = whole && state.stored && (
    <Button variant="default" size="xs" onClick={fromNow}>
      {t`Compare from now on`}
    </Button>
  )
  if (!whole && phase === 'failed') {
    return (
      <ListPage title={title}>
        <Failed error={error} onRetry={() => void client.resume()} />
      </ListPage>
    )
  }
  return (
    <ListPage title={title} actions={isThere && keep}>
      {isThere && (
        <ListNote>
          <Rich
            text={t`The SIMs as of <now></now>, compared with how they were as of <before></before>. Sessions are not compared: they come and go.`}
            parts={{
              now: <Time at={whole.at} absolute focusable />,
              before: <Time at={before} absolute focusable />,
            }}
          />
        </ListNote>
      )}
      <ListBar list={list} searchLabel={t`Search these changes`} fileName="sim-changes" />
      <ListBody
        list={list}
        empty={
          isThere ? (
            <Empty title={t`Nothing has changed`}>
              {t`No SIM was added, is gone, or has another name, status, group, plan or tag.`}
            </Empty>
          ) : (
            <Empty title={t`There is no earlier state yet`} action={keep}>
              {state.stored
                ? t`Each time the fleet is loaded anew, it is compared with how it was a day or more before. You can also keep how it is now, to compare with.`
                : t`This browser keeps nothing of the fleet, so there is nothing to compare it with.`}
            </Empty>
          )
        }
      >
        <DataTable list={list} label={title} />
      </ListBody>
    </ListPage>
  )
}
