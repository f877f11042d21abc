import { Button, FileButton, Loader, NativeSelect, Stack } from '@mantine/core'
import { IconFileAnalytics, IconUpload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { explain } from '../../../api/errors.ts'
import type { StartExport } from '../../../api/exports.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { countText, moneyText } from '../../../components/detail/locale.ts'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'
import { downloadCsv } from '../../../components/list/download.ts'
import {
  NotABill,
  type Breakdown as Sums,
  type Dimension,
  type Part,
} from '../../../domain/billing/breakdown.ts'
import { notABill } from '../../../words/billing.ts'
import { amountColumn, shareColumn } from './amount-columns.tsx'
import classes from './bill.module.css'
import { FileElsewhere, useBreakdown } from './useBreakdown.ts'

/** The most parts that are drawn; all of them are in the CSV. */
const most = 100

interface BreakdownProps {
  readonly yearMonth: string
  readonly currency: string
  /** What the month is to come to, coupons taken off. */
  readonly amount: number
  /** Asks for the detailed CSV; absent where the person may not. */
  readonly start: StartExport | undefined
  readonly by: string | undefined
  readonly onBy: (dimension: string | undefined) => void
}

/** The detailed CSV of a month, added up in the browser by whatever its records name. */
export function Breakdown(props: BreakdownProps) {
  const { yearMonth, start } = props
  const { state, read, open, stop } = useBreakdown()
  return (
    <Section
      title="By SIM, group and tag"
      actions={
        state.phase !== 'reading' && (
          <div className={classes.controls}>
            {start && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconFileAnalytics size={14} stroke={1.75} />}
                onClick={() => read(start)}
              >
                Add up the detailed CSV
              </Button>
            )}
            <FileButton accept=".csv,text/csv" onChange={(file) => file && open(file)}>
              {(button) => (
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconUpload size={14} stroke={1.75} />}
                  {...button}
                >
                  Open a CSV file
                </Button>
              )}
            </FileButton>
          </div>
        )
      }
    >
      {state.phase === 'none' && (
        <Quiet>
          The API adds up a month by item and by SIM only. The detailed CSV has a record per SIM,
          day and item, with the tags and the group: it can be added up by each of them here,
          without leaving your browser.
        </Quiet>
      )}
      {state.phase === 'reading' && (
        <div className={classes.controls}>
          <Loader size={14} />
          <Quiet role="status">
            {state.records === 0
              ? 'The detailed CSV is being made.'
              : `${countText(state.records)} records are read.`}
          </Quiet>
          <Button size="xs" variant="default" onClick={stop}>
            Stop
          </Button>
        </div>
      )}
      {state.phase === 'failed' && <Quiet role="alert">{problemText(state.error)}</Quiet>}
      {state.phase === 'ready' && (
        <Parts {...props} sums={state.sums} file={state.file ?? `bill-${yearMonth}`} />
      )}
    </Section>
  )
}

function problemText(error: unknown): string {
  if (error instanceof FileElsewhere) {
    return 'The file is ready, but its place does not let web pages read it. Export it above, download it, and open the file here.'
  }
  if (error instanceof NotABill) return notABill(error)
  const { title, detail } = explain(error)
  return `${title}. ${detail}`
}

interface PartsProps extends BreakdownProps {
  readonly sums: Sums
  readonly file: string
}

function Parts({ sums, currency: usual, amount, by, onBy, file }: PartsProps) {
  const dimension = sums.dimensions.find((one) => one === by) ?? 'item'
  const parts = sums.parts.get(dimension) ?? []
  const currency = sums.currency || usual
  const rows = parts.slice(0, most)
  const hidden = parts.length - rows.length
  const agrees = Math.abs(sums.total - amount) < 0.001
  return (
    <Stack gap="md">
      <div className={classes.controls}>
        <NativeSelect
          size="xs"
          label="Add up by"
          data={sums.dimensions.map((value) => ({ value, label: dimensionText(value) }))}
          value={dimension}
          onChange={({ currentTarget: { value } }) => onBy(value === 'item' ? undefined : value)}
        />
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            downloadCsv(`${file}-by-${dimension.replace(':', '-')}.csv`, lines(parts, dimension))
          }
        >
          Save these sums as CSV
        </Button>
      </div>
      <Quiet>
        {`${countText(sums.records)} records come to ${moneyText(sums.total, currency)}. `}
        {agrees
          ? 'That is the bill with its coupons taken off.'
          : `The bill with its coupons taken off is ${moneyText(amount, currency)}: the file may be of another month, or older.`}
      </Quiet>
      <StaticTable
        label={`Charges by ${dimensionText(dimension).toLowerCase()}`}
        rows={rows}
        rowKey={({ value }) => value}
        columns={[
          {
            header: dimensionText(dimension),
            cell: dimension === 'resource' ? resourceCell : valueCell,
            total:
              hidden > 0 ? `First ${countText(most)} of ${countText(parts.length)}` : 'Together',
          },
          amountColumn(rows, currency),
          shareColumn(sums.total),
          { header: 'Records', numeric: true, cell: ({ records }) => countText(records) },
        ]}
      />
    </Stack>
  )
}

/** ICCIDs and EIDs: what a SIM's page is found by. */
const simId = /^89\d{17,30}$/

function resourceCell(part: Part) {
  const { value } = part
  if (!simId.test(value)) return valueCell(part)
  return (
    <Link to="/sims/$simId" params={{ simId: value }}>
      {value}
    </Link>
  )
}

function valueCell({ value }: Part) {
  if (value === '') return <span className={classes.category}>None</span>
  return <bdi className={classes.name}>{value}</bdi>
}

const dimensions: Readonly<Record<string, string>> = {
  item: 'Item',
  resource: 'SIM or device',
  group: 'Group',
}

function dimensionText(dimension: Dimension): string {
  return dimensions[dimension] ?? `Tag ${dimension.slice('tag:'.length)}`
}

function lines(parts: readonly Part[], dimension: Dimension) {
  return [
    [dimensionText(dimension), 'Amount', 'Records'],
    ...parts.map(({ value, amount, records }) => [value, amount, records]),
  ]
}
