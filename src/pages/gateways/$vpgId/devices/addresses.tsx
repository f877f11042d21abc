import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { createFileRoute, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePermissions } from '../../../../api/permissions.ts'
import { ActionButton } from '../../../../components/action/ActionButton.tsx'
import { ActionItems } from '../../../../components/action/ActionMenu.tsx'
import { ActionProvider } from '../../../../components/action/ActionProvider.tsx'
import { Empty } from '../../../../components/feedback/States.tsx'
import { DataTable } from '../../../../components/list/DataTable.tsx'
import { ListBar } from '../../../../components/list/ListBar.tsx'
import { ListBody } from '../../../../components/list/ListPage.tsx'
import { listSearch } from '../../../../components/list/search.ts'
import { useInfiniteRows } from '../../../../components/list/useInfiniteRows.ts'
import { useList } from '../../../../components/list/useList.ts'
import { columnFilters } from '../../../../components/list/filter.ts'
import { titled } from '../../../../components/resource/routes.ts'
import classes from '../../-devices/devices.module.css'
import {
  addressEntry,
  entriesOf,
  entryFacts,
  giveAddress,
  takeAddress,
  type Entry,
} from '../../-devices/entries.ts'
import { useGateway } from '../../-parts/useGateway.ts'

export const Route = createFileRoute('/gateways/$vpgId/devices/addresses')({
  ...titled(t`IP address map`),
  validateSearch: listSearch(),
  loader: ({ context, params }) =>
    void context.queryClient.prefetchInfiniteQuery(entriesOf(params.vpgId)),
  component: Addresses,
})

const rowMenu = (entry: Entry) => <ActionItems resources={[entry]} />

function Addresses() {
  const { vpgId } = Route.useParams()
  const gateway = useGateway(vpgId)
  const { may } = usePermissions()
  const acts = may(takeAddress.operation).allowed
  const found = useInfiniteRows(entriesOf(vpgId))
  const rows = found.rows.map((entry): Entry => Object.assign({}, entry, { vpgId }))
  const list = useList<Entry>({
    source: { ...found, rows },
    columns: entryFacts,
    filters: columnFilters(entryFacts, rows),
    rowKey: addressEntry.key,
    defaultSort: 'address',
  })
  const selected = list.selection.rows
  return (
    <ActionProvider actions={[giveAddress]} find={(key) => (key === vpgId ? gateway : undefined)}>
      <div data-fill>
        <Heading vpgId={vpgId}>
          <ActionButton action={giveAddress} resources={[gateway]} primary />
        </Heading>
        <ActionProvider
          actions={[takeAddress]}
          find={(key) => rows.find((entry) => entry.key === key)}
          onDone={(_action, done) => done.length > 1 && list.selection.clear()}
        >
          <ListBar
            list={list}
            searchLabel={t`Search the addresses`}
            fileName="ip-address-map"
            bulk={<ActionButton action={takeAddress} resources={selected} />}
          />
          <ListBody
            list={list}
            empty={
              <Empty title={t`No address was given yet`}>
                {t`Give a SIM an address, or many of them from a file.`}
              </Empty>
            }
          >
            <DataTable
              list={list}
              label={t`IP address map`}
              selectable={acts}
              rowMenu={acts ? rowMenu : undefined}
            />
          </ListBody>
        </ActionProvider>
      </div>
    </ActionProvider>
  )
}

interface HeadingProps {
  readonly vpgId: string
  readonly children: ReactNode
}

function Heading({ vpgId, children }: HeadingProps) {
  return (
    <div className={classes.heading}>
      <h2 className={classes.title}>{t`IP address map`}</h2>
      <div className={classes.buttons}>
        <Button
          variant="default"
          renderRoot={(root) => <Link to="/gateways/$vpgId/devices" params={{ vpgId }} {...root} />}
        >
          {t`Back`}
        </Button>
        <Button
          variant="default"
          renderRoot={(root) => (
            <Link to="/gateways/$vpgId/devices/import" params={{ vpgId }} {...root} />
          )}
        >
          {t`From a file`}
        </Button>
        {children}
      </div>
    </div>
  )
}
