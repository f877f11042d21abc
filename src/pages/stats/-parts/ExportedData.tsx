import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import * as op from '../../../api/generated/operations.ts'
import { forEachOf } from '../../../api/many.ts'
import type { RequestOptions } from '../../../api/http.ts'
import type { Operation } from '../../../api/operation.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { TimeChart } from '../../../components/chart/TimeChart.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { addMonthsUtc, isoTime, startOfMonthUtc } from '../../../domain/time.ts'
import usage from '../../-usage/usage.module.css'

interface Source {
  readonly label: string
  readonly fileName: string
  readonly operation: Operation
  ask(yearMonth: string, options: RequestOptions): Promise<number>
}

const sources: readonly Source[] = [
  {
    label: t`Exported from Harvest Data`,
    fileName: 'harvest-exported-data',
    operation: op.getHarvestExportedDataStats,
    ask: async (year_month, options) => {
      const call = { path: ownOperator(), query: { year_month } }
      return (await op.getHarvestExportedDataStats.call(call, options)).data.exportedBytes ?? 0
    },
  },
  {
    label: t`Napter audit logs exported`,
    fileName: 'napter-audit-logs-exported-data',
    operation: op.getNapterAuditLogsExportedDataStats,
    ask: async (year_month, options) => {
      const call = { query: { year_month } }
      const { data } = await op.getNapterAuditLogsExportedDataStats.call(call, options)
      return data.exportedBytes ?? 0
    },
  },
]

/** Months that are asked for; the API answers for one at a time, up to 18 months back. */
const months = 12

/** What the operator took out of Harvest and of Napter's audit logs, month by month. */
export function ExportedData() {
  const { may } = usePermissions()
  const allowed = sources.filter(({ operation }) => may(operation).allowed)
  if (allowed.length === 0) return null
  return (
    <Section title={t`Exported data`}>
      <div className={usage.stack}>
        {allowed.map((source) => (
          <SourceChart key={source.label} source={source} />
        ))}
      </div>
    </Section>
  )
}

function SourceChart({ source }: { readonly source: Source }) {
  const [now] = useState(() => Date.now())
  const starts = Array.from({ length: months }, (_, back) =>
    addMonthsUtc(startOfMonthUtc(now), back - months + 1),
  )
  const query = useQuery({
    queryKey: [source.operation.id, 'months', starts],
    queryFn: ({ signal }) =>
      forEachOf(starts, (start) => source.ask(yearMonth(start), { signal }), { signal }),
  })
  const failed = query.data?.find((outcome) => 'error' in outcome)
  const error = failed && 'error' in failed ? failed.error : query.error
  if (error) {
    return <PanelState error={error} height={226} onRetry={() => void query.refetch()} />
  }
  return (
    <TimeChart
      title={source.label}
      series={[{ id: 'bytes', label: t`Exported`, color: 'accent' }]}
      points={query.data?.map((outcome, at) => ({
        at: starts[at] ?? 0,
        values: 'answer' in outcome ? { bytes: outcome.answer } : undefined,
        partial: at === starts.length - 1,
      }))}
      interval="month"
      unit="bytes"
      fileName={source.fileName}
      height={160}
    />
  )
}

/** `YYYYMM` of the start of a month, UNIX milliseconds. */
function yearMonth(start: number): string {
  return isoTime(start).slice(0, 7).replace('-', '')
}
