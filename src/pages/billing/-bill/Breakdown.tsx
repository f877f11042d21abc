import { plural, t } from '@lingui/core/macro'
import { Button, FileButton, Loader, NativeSelect, Stack } from '@mantine/core'
import { IconFileAnalytics, IconUpload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
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
import { billItemLabel, notABill } from '../../../words/billing.ts'
import { useSims } from '../../-usage/useSims.ts'
import { amountColumn, shareColumn } from './amount-columns.tsx'
import classes from './bill.module.css'
import { NamedCell } from './NamedCell.tsx'
import { resourceLink } from './resource-link.ts'
import { simCellOf } from './SimCell.tsx'
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
      title={t`By SIM, group and tag`}
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
                {t`Add up detailed CSV`}
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
                  {t`Open CSV file`}
                </Button>
              )}
            </FileButton>
          </div>
        )
      }
    >
      {state.phase === 'none' && (
        <Quiet>
          {t`The detailed CSV has a record for each SIM, day and item, with tags and group. It is added up here by any of them, in your browser.`}
        </Quiet>
      )}
      {state.phase === 'reading' && (
        <div className={classes.controls}>
          <Loader size={14} />
          <Quiet role="status">
            {state.records === 0
              ? t`The detailed CSV is being made.`
              : plural(state.records, { one: '# record read', other: '# records read' })}
          </Quiet>
          <Button size="xs" variant="default" onClick={stop}>
            {t`Stop`}
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
    return t`The console cannot read the file from where Soracom keeps it. Export it above, download it, and open it here.`
  }
  if (error instanceof NotABill) return notABill(error)
  const { title, detail } = explain(error)
  return t`${title}. ${detail}`
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
  const simCell = simCellOf(
    useSims(
      'sim_id',
      dimension === 'resource' ? rows.flatMap(({ value }) => simId.exec(value) ?? []) : [],
    ),
  )
  const cells: Readonly<Record<string, (part: Part) => ReactNode>> = {
    item: itemCell,
    resource: (part) => (simId.test(part.value) ? simCell(part.value) : resourceCell(part)),
  }
  const [records, total] = [recordsText(sums.records), moneyText(sums.total, currency)]
  const due = moneyText(amount, currency)
  const name = dimensionText(dimension)
  const [shown, all] = [countText(most), countText(parts.length)]
  const agrees = Math.abs(sums.total - amount) < 0.001
  return (
    <Stack gap="md">
      <div className={classes.controls}>
        <NativeSelect
          size="xs"
          label={t`Add up by`}
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
          {t`Export sums as CSV`}
        </Button>
      </div>
      <Quiet>
        {agrees
          ? t`${records}: ${total}, equal to the bill after coupons.`
          : t`${records}: ${total}. The bill after coupons is ${due}: the file may be of another month, or older.`}
      </Quiet>
      <StaticTable
        label={t`Charges by: ${name}`}
        rows={rows}
        rowKey={({ value }) => value}
        columns={[
          {
            header: name,
            cell: cells[dimension] ?? valueCell,
            total: hidden > 0 ? t`First ${shown} of ${all}` : t`Total`,
          },
          amountColumn(rows, currency),
          shareColumn(sums.total),
          { header: t`Records`, numeric: true, cell: ({ records }) => countText(records) },
        ]}
      />
    </Stack>
  )
}

/** ICCIDs and EIDs: what a SIM's page is found by. */
const simId = /^89\d{17,30}$/

function valueCell({ value }: Part) {
  if (value === '') return <span className={classes.category}>{t`None`}</span>
  return <bdi className={classes.name}>{value}</bdi>
}

function resourceCell(part: Part) {
  const link = resourceLink(part)
  return link ? <Link {...link}>{valueCell(part)}</Link> : valueCell(part)
}

function itemCell({ value }: Part) {
  return <NamedCell id={value}>{billItemLabel(value)}</NamedCell>
}

const dimensions: Readonly<Record<string, string>> = {
  item: t`Item`,
  resource: t`SIM or device`,
  group: t`Group`,
}

function dimensionText(dimension: Dimension): string {
  const tag = dimension.slice('tag:'.length)
  return dimensions[dimension] ?? t`Tag: ${tag}`
}

function recordsText(count: number): string {
  return plural(count, { one: '# record', other: '# records' })
}

function lines(parts: readonly Part[], dimension: Dimension) {
  return [
    [dimensionText(dimension), t`Amount`, t`Records`],
    ...parts.map(({ value, amount, records }) => [value, amount, records]),
  ]
}
