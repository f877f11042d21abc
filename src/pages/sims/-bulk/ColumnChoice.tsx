import { NativeSelect } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { keyFields, tagTarget, valueFields, type Target } from '../../../domain/bulk/columns.ts'
import type { Table } from '../../../domain/table-file.ts'
import { nameKey } from '../../../domain/tags.ts'
import { targetLabel } from './words.ts'

interface ColumnChoiceProps {
  readonly table: Table
  readonly targets: readonly Target[]
  readonly onChange: (targets: readonly Target[]) => void
}

interface ColumnRow {
  readonly at: number
  readonly target: Target
  readonly heading: string
  readonly example: string
  /** The tag it may hold: what its heading says. */
  readonly tag: string | undefined
  readonly onChoose: (target: Target) => void
}

const columns: readonly StaticColumn<ColumnRow>[] = [
  { header: t`Column`, cell: ({ heading }) => <bdi>{heading}</bdi> },
  {
    header: t`Holds`,
    cell: ({ target, heading, tag, onChoose }) => (
      <NativeSelect
        size="xs"
        miw={132}
        aria-label={t`What ${heading} holds`}
        value={target}
        data={choicesFor(target, tag)}
        onChange={({ currentTarget }) => onChoose(currentTarget.value as Target)}
      />
    ),
  },
  { header: t`First value`, cell: ({ example }) => <bdi>{example}</bdi> },
]

/** What each column of a table holds, as was guessed, to be changed. */
export function ColumnChoice({ table, targets, onChange }: ColumnChoiceProps) {
  const rows = targets.map((target, at): ColumnRow => {
    const number = at + 1
    const heading = table.header[at]
    return {
      at,
      target,
      heading: heading || t`Column ${number}`,
      example: table.rows.find(({ cells }) => cells[at])?.cells[at] ?? '',
      tag: heading || undefined,
      onChoose: (next) => onChange(targets.with(at, next)),
    }
  })
  return (
    <StaticTable label={t`Columns`} rows={rows} rowKey={({ at }) => String(at)} columns={columns} />
  )
}

function choicesFor(target: Target, tag: string | undefined) {
  const offered = new Set<Target>([
    'unused',
    ...keyFields,
    tagTarget(nameKey),
    ...valueFields,
    ...(tag === undefined ? [] : [tagTarget(tag)]),
    target,
  ])
  return [...offered].map((value) => ({ value, label: targetLabel(value) }))
}
