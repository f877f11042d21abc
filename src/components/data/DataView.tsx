import { Select } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useState } from 'react'
import type { DataEntry } from '../../api/generated/models/dataEntry.ts'
import {
  allKeys,
  numericKeys,
  readEntry,
  textOfHex,
  type Reading,
} from '../../domain/data/entry.ts'
import { TimeChart } from '../chart/TimeChart.tsx'
import { Mono } from '../detail/Mono.tsx'
import { Time } from '../detail/Time.tsx'
import { Empty } from '../feedback/States.tsx'
import type { Column } from '../list/column.ts'
import * as fact from '../list/facts.tsx'
import { DataTable } from '../list/DataTable.tsx'
import { ListBar } from '../list/ListBar.tsx'
import { ListBody, ListLine } from '../list/ListPage.tsx'
import { useInfiniteRows } from '../list/useInfiniteRows.ts'
import { useList } from '../list/useList.ts'
import { UrlRange } from '../time/UrlRange.tsx'
import { dataPresets, usualPreset, type DataPages, type DataSearch } from './data-pages.ts'
import classes from './DataView.module.css'
import { pointsOf, type Sent } from './points.ts'

interface Row extends Sent {
  readonly entry: DataEntry
}

interface DataViewProps {
  readonly entries: DataPages
  readonly search: DataSearch
  /** The CSV file's name, without its ending. */
  readonly fileName: string
  /** Keys that tell how something was sent: they come after what was sent. */
  readonly radio?: readonly string[]
}

/** Columns of a table of data that are shown at once; the others can be chosen. */
const mostShown = 8
const none: readonly string[] = []

/**
 * What something sent to Harvest Data in a period: a chart of the values under one key, and a table
 * of all of it with JSON unfolded and the text beside hexadecimal payloads.
 */
export function DataView({ entries, search, fileName, radio = none }: DataViewProps) {
  const found = useInfiniteRows(entries)
  const rows = found.rows.map((entry): Row => {
    return { entry, time: entry.time ?? 0, reading: readEntry(entry) }
  })
  const readings = rows.map(({ reading }) => reading)
  const last = (keys: string[]) =>
    keys.toSorted((a, b) => Number(radio.includes(a)) - Number(radio.includes(b)))
  const list = useList({
    source: { ...found, rows },
    columns: columnsOf(readings, last(allKeys(readings))),
    rowKey: ({ time }) => String(time),
  })
  return (
    <div className={classes.view}>
      <ListLine>
        <UrlRange presets={dataPresets} usual={usualPreset} search={search} range={search.range} />
      </ListLine>
      <ListBar list={list} searchLabel={t`Search the data`} fileName={fileName} />
      <DataChart rows={rows} keys={last(numericKeys(readings))} fileName={fileName} />
      <div className={classes.table}>
        <ListBody
          list={list}
          empty={
            <Empty title={t`No data in this period`}>
              {t`Data is kept for 40 days where Harvest Data is on in the group. Choose a longer period, or check the group’s settings.`}
            </Empty>
          }
        >
          <DataTable list={list} label={t`Data`} height="content" />
        </ListBody>
      </div>
    </div>
  )
}

const valueOf = (reading: Reading, key: string) =>
  'values' in reading ? reading.values[key] : undefined

/** The time, a column for each key, and last the content as it came. */
function columnsOf(readings: readonly Reading[], keys: readonly string[]): Column<Row>[] {
  const time = fact.time<Row>('time', t`Time`, (row) => row.time, { width: 190 })
  const isText = readings.some((reading) => 'text' in reading)
  return [
    { ...time, cell: (row) => <Time at={row.time} absolute /> },
    ...keys.map((key, at) => keyColumn(key, at >= mostShown)),
    fact.text('type', t`Content type`, (r) => r.entry.contentType, { hidden: true }),
    fact.custom('content', t`Content`, {
      width: 320,
      hidden: !isText,
      cell: ({ entry }) => <Mono>{entry.content ?? ''}</Mono>,
      text: ({ entry }) => entry.content ?? '',
    }),
  ]
}

function keyColumn(key: string, hidden: boolean): Column<Row> {
  const value = ({ reading }: Row) => valueOf(reading, key)
  const text = (row: Row) => {
    const found = value(row)
    return found === undefined || found === null ? '' : String(found)
  }
  const column = fact.custom<Row>(`key.${key}`, key, {
    width: Math.max(90, 9 * key.length + 24),
    hidden,
    cell: (row) => {
      const spelled = textOfHex(text(row))
      return (
        <>
          {text(row)}
          {spelled !== undefined && spelled.length > 1 && (
            <span className={classes.spelled}>
              <bdi>{spelled}</bdi>
            </span>
          )}
        </>
      )
    },
    text,
  })
  const sortValue = (row: Row) => {
    const found = value(row)
    return typeof found === 'number' ? found : text(row) || undefined
  }
  return { ...column, sortValue }
}

interface DataChartProps {
  readonly rows: readonly Row[]
  readonly keys: readonly string[]
  readonly fileName: string
}

/** The numbers under one key over time; nothing where there are no numbers. */
function DataChart({ rows, keys, fileName }: DataChartProps) {
  const [chosen, setChosen] = useState<string>()
  const key = keys.find((one) => one === chosen) ?? keys[0]
  if (key === undefined) return null
  return (
    <div className={classes.chart}>
      <TimeChart
        title={key}
        series={[{ id: key, label: key, color: 'accent' }]}
        points={pointsOf(rows, key)}
        interval="minutes"
        unit="measure"
        kind="lines"
        fileName={`${fileName}-${key}`}
        controls={
          keys.length > 1 && (
            <Select
              size="xs"
              aria-label={t`Value to chart`}
              data={[...keys]}
              allowDeselect={false}
              value={key}
              onChange={(next) => setChosen(next ?? undefined)}
            />
          )
        }
      />
    </div>
  )
}
