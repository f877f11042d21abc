import { t } from '@lingui/core/macro'
import { Checkbox } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import * as op from '../../api/generated/operations.ts'
import type { Operation } from '../../api/operation.ts'
import { late } from '../../components/feedback/late.tsx'
import { Empty } from '../../components/feedback/States.tsx'
import { DataTable } from '../../components/list/DataTable.tsx'
import { JsonButton } from '../../components/list/JsonButton.tsx'
import { ListBar } from '../../components/list/ListBar.tsx'
import { ListBody, ListLine, ListNote } from '../../components/list/ListPage.tsx'
import { LiveMark } from '../../components/list/NewMark.tsx'
import { filterValues } from '../../components/list/search.ts'
import { useList } from '../../components/list/useList.ts'
import { useListSearch } from '../../components/list/useListSearch.ts'
import { useLiveRows } from '../../components/list/useLiveRows.ts'
import { overlayLink, useOverlay } from '../../components/list/useOverlay.ts'
import { LateDialog } from '../../components/shell/LateDialog.tsx'
import { rangeAt, type RangeSearch } from '../../components/time/range.ts'
import { UrlRange } from '../../components/time/UrlRange.tsx'
import { operationFinder, ownKind, signInKind } from '../../domain/audit.ts'
import { auditAsked, auditLive } from './-asked.ts'
import { auditColumns, auditFilters } from './-columns.tsx'
import { auditRows } from './-row.ts'
import { presets, usualPreset } from './-search.ts'

const EntryDrawer = late(() => import('./-EntryDrawer.tsx').then((all) => all.EntryDrawer))

/** The API kind that the API itself narrows by: that of the operations that are chosen, where it is one. */
function kindAsked(
  search: Readonly<Record<string, unknown>>,
  operations: readonly Operation[],
): string | undefined {
  const chosen = filterValues(search, 'operation')
  const paths = new Set(operations.filter(({ id }) => chosen.includes(id)).map(({ path }) => path))
  const [path, other] = paths
  return path === undefined || other !== undefined ? undefined : `/v1${path}`
}

/** The calls of a period, newest first, those that come while one looks among them. */
export function AuditList({ operations }: { readonly operations: readonly Operation[] }) {
  const search: RangeSearch & { readonly own?: true } = useSearch({ strict: false })
  // Fixed while the page is open, so that the question stays the same one.
  const [now] = useState(() => Date.now())
  const range = rangeAt(search, usualPreset, now)
  const live = range.toMs === undefined
  const kind = kindAsked(useListSearch().search, operations)
  const calls = useLiveRows(op.getApiAuditLogs, auditAsked(range, kind), { ...auditLive, live })
  const showsOwn = search.own === true || kind === ownKind
  const find = operationFinder(operations)
  const rows = auditRows(calls.rows, find).filter(
    ({ entry }) => showsOwn || entry.apiKind !== ownKind,
  )
  const list = useList({
    source: { ...calls, rows },
    columns: auditColumns(calls.fresh),
    rowKey: ({ key }) => key,
    filters: auditFilters(rows, operations),
  })
  const overlay = useOverlay('entry')
  const open = rows.find(({ key }) => key === overlay.value)
  // The API does not say whether an account has the option; its answers do.
  const onlySignIns =
    calls.status === 'ready' &&
    kind === undefined &&
    calls.rows.every(({ apiKind }) => apiKind === signInKind)
  return (
    <>
      <ListLine>
        <UrlRange presets={presets} usual={usualPreset} search={search} range={range} />
        <OwnReads shown={search.own === true} />
        {live && <LiveMark />}
      </ListLine>
      {onlySignIns && <WithoutOption />}
      <ListBar list={list} searchLabel={t`Search the audit log`} fileName="audit-log">
        <JsonButton list={list} fileName="audit-log" value={({ entry }) => entry} />
      </ListBar>
      <ListBody
        list={list}
        empty={
          <Empty title={t`No calls in this period`}>
            {t`Who called the API, from where, and how it was answered stands here. Choose a longer period.`}
          </Empty>
        }
      >
        <DataTable
          list={list}
          label={t`Audit log`}
          rowLink={({ key }) => overlayLink('entry', key)}
        />
      </ListBody>
      <LateDialog opened={open !== undefined} part={EntryDrawer}>
        {(opened) => <EntryDrawer opened={opened} row={open} onClose={overlay.close} />}
      </LateDialog>
    </>
  )
}

/** What is seen of an account that has not booked the audit log. */
function WithoutOption() {
  return (
    <ListNote>
      {t`Only sign-ins of the last 24 hours are told. With the paid API audit log, all calls of 366 days are.`}
    </ListNote>
  )
}

/** Looking at the log is a call too, every ten seconds: these would hide all others. */
function OwnReads({ shown }: { readonly shown: boolean }) {
  const navigate = useNavigate()
  return (
    <Checkbox
      size="xs"
      label={t`Show reads of this log`}
      checked={shown}
      onChange={({ currentTarget: { checked } }) =>
        void navigate({
          to: '.',
          search: (old: Record<string, unknown>) => ({ ...old, own: checked || undefined }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  )
}
