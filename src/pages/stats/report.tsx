import { plural, t } from '@lingui/core/macro'
import { Button, FileButton, Loader, SegmentedControl } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { exportAirStats } from '../../api/generated/operations.ts'
import { ownOperator } from '../../api/own-operator.ts'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { bytesText } from '../../components/detail/locale.ts'
import { PageBody } from '../../components/detail/Section.tsx'
import { ExportButton } from '../../components/export/ExportButton.tsx'
import { useExportState } from '../../components/export/exports.ts'
import { Failed, StatePanel } from '../../components/feedback/States.tsx'
import { titled } from '../../components/resource/routes.ts'
import { rangeAt, readRange, type RangeSearch } from '../../components/time/range.ts'
import { UsageFileError } from '../../domain/traffic/usage-file.ts'
import { Rich } from '../../words/Rich.tsx'
import { usageFileProblem } from '../../words/stats.ts'
import { periodLabels, presetLabel } from '../../words/time.ts'
import usage from '../-usage/usage.module.css'
import { useUsageSearch } from '../-usage/useUsageSearch.ts'
import { Needs } from './-parts/Needs.tsx'
import type { Reading } from '../../components/export/read-csv.ts'
import { Report } from './-parts/Report.tsx'
import { reportPresets, type ReportPeriod } from './-parts/choices.ts'
import { reportRequest } from './-parts/report.ts'
import { readChoice } from './-parts/search.ts'
import classes from './-parts/stats.module.css'
import { useUsageFile, type FileSource } from './-parts/useUsageFile.ts'

const periods = ['month', 'day'] as const
const divisions = ['class', 'direction'] as const

interface ReportSearch extends RangeSearch {
  readonly period?: 'day' | 'month' | undefined
  readonly by?: (typeof divisions)[number] | undefined
}

export const Route = createFileRoute('/stats/report')({
  ...titled(t`Usage of all SIMs over 18 months`),
  validateSearch: (raw: Record<string, unknown>): ReportSearch => {
    const period = readChoice(raw['period'], periods)
    const { presets } = reportPresets[period ?? 'month']
    return {
      period,
      last: readRange({ last: raw['last'] }, presets).last,
      // Beside the preset: it says which file, these say which part of it.
      from: readRange(raw, presets).from,
      to: readRange(raw, presets).to,
      by: readChoice(raw['by'], divisions),
    }
  },
  component: ReportPage,
})

function ReportPage() {
  return (
    <PageBody wide>
      <Needs operations={[exportAirStats]}>
        <ReportTab />
      </Needs>
    </PageBody>
  )
}

function ReportTab() {
  const search = Route.useSearch()
  const period: ReportPeriod = search.period ?? 'month'
  const { presets, usual } = reportPresets[period]
  const last = search.last ?? usual
  const { chooseRange } = useUsageSearch()
  const [picked, setPicked] = useState<File>()
  const exportKey = `stats-air-${period}-${last}`
  const state = useExportState(exportKey)
  const source: FileSource | undefined =
    picked !== undefined
      ? { picked }
      : state?.phase === 'ready'
        ? { exported: state.file }
        : undefined
  const whole = { last: undefined, from: undefined, to: undefined }
  return (
    <div className={usage.tab}>
      <div className={usage.controls}>
        <SegmentedControl
          size="xs"
          aria-label={t`Period`}
          data={periods.map((value) => ({ value, label: periodLabels[value] }))}
          value={period}
          onChange={(value) =>
            chooseRange({ ...whole, period: value === 'day' ? 'day' : undefined })
          }
        />
        <SegmentedControl
          size="xs"
          aria-label={t`Time`}
          data={presets.map((value) => ({ value, label: presetLabel(value) }))}
          value={last}
          onChange={(value) => chooseRange({ ...whole, last: value === usual ? undefined : value })}
        />
        <p className={usage.zone}>{t`Days and months in UTC`}</p>
      </div>
      <div className={usage.controls}>
        {picked === undefined ? (
          <ExportButton
            key={exportKey}
            exportKey={exportKey}
            subject={t`The usage report`}
            label={t`Export usage of all SIMs`}
            start={(options) =>
              exportAirStats.call(
                {
                  path: ownOperator(),
                  body: reportRequest(period, last, Date.now()),
                  query: { export_mode: 'async' },
                },
                options,
              )
            }
          />
        ) : (
          <>
            <Quiet>
              <Rich text={t`File shown: <name>${picked.name}</name>`} />
            </Quiet>
            <Button size="xs" variant="default" onClick={() => setPicked(undefined)}>
              {t`Close file`}
            </Button>
          </>
        )}
        <FileButton accept=".csv,text/csv" onChange={(file) => setPicked(file ?? undefined)}>
          {(props) => (
            <Button
              {...props}
              variant="subtle"
              leftSection={<IconFolderOpen size={16} stroke={1.75} />}
            >
              {t`Open downloaded file`}
            </Button>
          )}
        </FileButton>
      </div>
      <FileReport source={source} period={period} />
    </div>
  )
}

interface FileReportProps {
  readonly source: FileSource | undefined
  readonly period: ReportPeriod
}

function FileReport({ source, period }: FileReportProps) {
  const { from, to, by = 'class' } = Route.useSearch()
  const { query, reading } = useUsageFile(source, period)
  if (!source) {
    return (
      <StatePanel picture="empty" title={t`18 months of all SIMs, by speed class`}>
        {t`Export the CSV file to see it charted here, or open one that you downloaded. It does not leave your browser.`}
      </StatePanel>
    )
  }
  if (query.error instanceof UsageFileError) {
    return (
      <StatePanel alert picture="failed" title={t`This file cannot be read`}>
        {usageFileProblem(query.error)}
      </StatePanel>
    )
  }
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />
  if (query.data === undefined) return <InReading reading={reading} />
  if (query.data === null) {
    return (
      <StatePanel picture="empty" title={t`Download the file, then open it here`}>
        {t`The console cannot read it from where Soracom keeps it. Press Download, then Open downloaded file.`}
      </StatePanel>
    )
  }
  const zoomed = from === undefined ? undefined : rangeAt({ from, to }, '', 0)
  return <Report file={query.data} zoomed={zoomed} by={by} />
}

function InReading({ reading }: { readonly reading: Reading | undefined }) {
  return (
    <div className={classes.reading} role="status">
      <Quiet inline>
        <Loader size={14} /> {t`Reading the file…`}
      </Quiet>
      {reading && <Quiet inline>{soFar(reading)}</Quiet>}
    </div>
  )
}

function soFar({ rows, bytes }: Reading): string {
  const size = bytesText(bytes)
  return t`${plural(rows, { one: '# line', other: '# lines' })}, ${size} so far`
}
