import { t } from '@lingui/core/macro'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { GetLogsService } from '../../api/generated/models/getLogsService.ts'
import * as op from '../../api/generated/operations.ts'
import { late } from '../../components/feedback/late.tsx'
import { StatePanel } from '../../components/feedback/States.tsx'
import { DataTable } from '../../components/list/DataTable.tsx'
import { ListBar } from '../../components/list/ListBar.tsx'
import { ListBody, ListLine } from '../../components/list/ListPage.tsx'
import { LiveMark } from '../../components/list/NewMark.tsx'
import { filterValues } from '../../components/list/search.ts'
import { useList } from '../../components/list/useList.ts'
import { useListSearch } from '../../components/list/useListSearch.ts'
import { useLiveRows } from '../../components/list/useLiveRows.ts'
import { overlayLink, useOverlay } from '../../components/list/useOverlay.ts'
import { LateDialog } from '../../components/shell/LateDialog.tsx'
import { rangeAt, type Range, type RangeSearch } from '../../components/time/range.ts'
import { UrlRange } from '../../components/time/UrlRange.tsx'
import { logKey, logServices } from '../../domain/log.ts'
import { useSimsByImsi } from '../sims/-sim/by-imsi.ts'
import { logColumns, logFilters } from './-columns.tsx'
import { presets, usualPreset } from './-search.ts'

const LogDrawer = late(() => import('./-LogDrawer.tsx').then((all) => all.LogDrawer))

/** What the API narrows by itself: one service, one resource by its whole number. */
function asked(search: Readonly<Record<string, unknown>>, { fromMs, toMs }: Range) {
  const [service, otherService] = filterValues(search, 'service')
  const [resource = '', otherResource] = filterValues(search, 'resource')
  const known = logServices.find((one) => one === service)
  const oneService: { service?: GetLogsService } =
    known && otherService === undefined ? { service: known } : {}
  const isImsi = otherResource === undefined && /^\d{15}$/.test(resource)
  return {
    query: {
      limit: 100,
      from: fromMs,
      ...(toMs !== undefined && { to: toMs }),
      ...oneService,
      ...(isImsi && { resource_id: resource }),
    },
  }
}

/** The errors of a period, newest first, those that come while one looks among them. */
export function LogList() {
  const rangeSearch: RangeSearch = useSearch({ strict: false })
  // Fixed while the page is open, so that the question stays the same one.
  const [now] = useState(() => Date.now())
  const range = rangeAt(rangeSearch, usualPreset, now)
  const { search } = useListSearch()
  const live = range.toMs === undefined
  const source = useLiveRows(op.getLogs, asked(search, range), {
    timeOf: ({ time }) => time,
    keyOf: logKey,
    live,
  })
  const sims = useSimsByImsi(
    source.rows.flatMap(({ resourceType, resourceId }) =>
      resourceType === 'Subscriber' ? (resourceId ?? []) : [],
    ),
  )
  const list = useList({
    source,
    columns: logColumns(sims, source.fresh),
    rowKey: logKey,
    filters: logFilters(source.rows, sims),
  })
  const overlay = useOverlay('entry')
  const open = source.rows.find((entry) => logKey(entry) === overlay.value)
  return (
    <>
      <ListLine>
        <UrlRange presets={presets} usual={usualPreset} search={rangeSearch} range={range} />
        {live && <LiveMark />}
      </ListLine>
      <ListBar list={list} searchLabel={t`Search these errors`} fileName="error-logs" />
      <ListBody
        list={list}
        empty={
          <StatePanel picture="empty" title={t`No errors in this period`}>
            {t`Rejected sessions, and data that could not be passed on to where a group sends it, are logged here for two weeks.`}
          </StatePanel>
        }
      >
        <DataTable
          list={list}
          label={t`Error logs`}
          rowLink={(entry) => overlayLink('entry', logKey(entry))}
        />
      </ListBody>
      <LateDialog opened={open !== undefined} part={LogDrawer}>
        {(opened) => (
          <LogDrawer
            opened={opened}
            entry={open}
            sim={sims.get(open?.resourceId ?? '')}
            onClose={overlay.close}
          />
        )}
      </LateDialog>
    </>
  )
}
