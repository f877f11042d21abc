import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { GetAnalysisQueriesResponse } from '../../../api/generated/models/getAnalysisQueriesResponse.ts'
import { explain } from '../../../api/errors.ts'
import { tellFailed } from '../../../components/action/tell.tsx'
import { countText } from '../../../components/detail/locale.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { Empty, LoadingChart, StatePanel } from '../../../components/feedback/States.tsx'
import { DataTable } from '../../../components/list/DataTable.tsx'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody } from '../../../components/list/ListPage.tsx'
import { allAtHand } from '../../../components/list/rows.ts'
import { useList } from '../../../components/list/useList.ts'
import { Segments } from '../../../components/shell/Segments.tsx'
import { kindOf } from '../../../domain/analysis/cell.ts'
import classes from '../queries.module.css'
import { CopyRows } from './CopyRows.tsx'
import { columnsOf, type ResultRow, type ShownColumn } from './columns.tsx'
import { formats, saveResult, type Format } from './downloads.ts'
import { AddressExpired, mostRows, readResult } from './read.ts'

const Chart = late(() => import('./Chart.tsx').then((all) => all.Chart), {
  waiting: () => <LoadingChart height={300} />,
})

interface ResultProps {
  readonly queryId: string
  readonly answer: GetAnalysisQueriesResponse
  readonly show: 'chart' | undefined
  readonly onShow: (show: 'chart' | undefined) => void
  /** Asks for the result's address again. */
  readonly onExpired: () => void
}

const none: readonly ResultRow[] = []

/** What a query found: as a table or over time, and as files. */
export function Result({ queryId, answer, show, onShow, onExpired }: ResultProps) {
  const columns = (answer.columnInfo ?? []).map(({ name = '', type = '', databaseType }) => ({
    name,
    type: type || (databaseType ?? ''),
    kind: kindOf({ name, type }, databaseType),
  }))
  const { url = '' } = answer
  const read = useQuery({
    queryKey: ['analysisResult', queryId, url],
    queryFn: async ({ signal }) => {
      const names = columns.map(({ name }) => name)
      const { rows, cut } = await readResult(url, names, signal)
      return { rows: rows.map((cells, at): ResultRow => ({ at, cells })), cut }
    },
    staleTime: Infinity,
    gcTime: 60_000,
    // A hundred thousand rows are new ones: nobody compares them with those before.
    structuralSharing: false,
    enabled: url !== '',
  })
  if (read.error) {
    return (
      <StatePanel
        alert
        picture="failed"
        title={
          read.error instanceof AddressExpired
            ? t`The address of the result has expired`
            : t`The result could not be read here`
        }
        action={
          read.error instanceof AddressExpired ? (
            <Button onClick={onExpired}>{t`Get a new address`}</Button>
          ) : (
            <Downloads queryId={queryId} />
          )
        }
      >
        {read.error instanceof AddressExpired
          ? t`Addresses are good for a few minutes. The result is still there for a while.`
          : t`The browser was not allowed to read the file from its server. Download it instead, or add the server to the hosts of the console’s configuration.`}
      </StatePanel>
    )
  }
  return (
    <Table
      key={queryId}
      queryId={queryId}
      columns={columns}
      rows={read.data?.rows}
      total={answer.rowCount}
      cut={read.data?.cut ?? false}
      show={show}
      onShow={onShow}
      retry={() => void read.refetch()}
    />
  )
}

interface TableProps extends Pick<ResultProps, 'queryId' | 'show' | 'onShow'> {
  readonly columns: readonly ShownColumn[]
  readonly rows: readonly ResultRow[] | undefined
  readonly total: number | undefined
  readonly cut: boolean
  readonly retry: () => void
}

function Table({ queryId, columns, rows, total, cut, show, onShow, retry }: TableProps) {
  const list = useList({
    source: {
      ...allAtHand,
      rows: rows ?? none,
      status: rows ? 'ready' : 'loading',
      error: undefined,
      retry,
    },
    columns: columnsOf(columns),
    rowKey: ({ at }) => String(at),
  })
  const fileName = `query-${queryId.slice(0, 8)}`
  const shown = countText(mostRows)
  const all = total === undefined ? undefined : countText(total)
  return (
    <div className={classes.result}>
      <div className={classes.head}>
        <Segments
          size="small"
          label={t`How to show the result`}
          segments={[
            { value: 'table', label: t`Table` },
            { value: 'chart', label: t`Chart` },
          ]}
          value={show ?? 'table'}
          onChange={(next) => onShow(next === 'chart' ? next : undefined)}
        />
        <span className={classes.files}>
          <Downloads queryId={queryId} />
        </span>
      </div>
      {show !== 'chart' && (
        <ListBar
          list={list}
          searchLabel={t`Search the result`}
          fileName={fileName}
          bulk={<CopyRows list={list} rows={list.selection.rows} />}
        >
          <CopyRows list={list} rows={list.rows} />
        </ListBar>
      )}
      {cut && (
        <Quiet>
          {all === undefined
            ? t`The first ${shown} rows are shown. The files have all of them.`
            : t`The first ${shown} of ${all} rows are shown. The files have all of them.`}
        </Quiet>
      )}
      {show === 'chart' && rows ? (
        <div className={classes.chart}>
          <Chart columns={columns} rows={list.rows} fileName={fileName} />
        </div>
      ) : (
        <ListBody
          list={list}
          empty={
            <Empty title={t`The query found nothing`}>
              {t`Choose a longer period, or take a condition away.`}
            </Empty>
          }
        >
          <DataTable list={list} label={t`Result`} selectable />
        </ListBody>
      )}
    </div>
  )
}

const labels: Readonly<Record<Format, string>> = { csv: 'CSV', jsonl: t`JSON lines` }

function Downloads({ queryId }: { readonly queryId: string }) {
  const save = async (format: Format) => {
    try {
      await saveResult(queryId, format)
    } catch (error) {
      const { title, detail } = explain(error)
      tellFailed(title, detail)
    }
  }
  return (
    <>
      {formats.map((format) => (
        <Button
          key={format}
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} stroke={1.75} />}
          aria-label={t`Download all rows as ${labels[format]} (gzip)`}
          onClick={() => void save(format)}
        >
          {labels[format]}
        </Button>
      ))}
    </>
  )
}
