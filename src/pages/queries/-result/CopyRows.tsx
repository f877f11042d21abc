import { plural, t } from '@lingui/core/macro'
import { Button, Menu } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { tellDone, tellFailed } from '../../../components/action/tell.tsx'
import { copyText } from '../../../components/detail/copy-text.ts'
import type { List } from '../../../components/list/useList.ts'
import type { Cell } from '../../../domain/analysis/cell.ts'
import { jsonLinesText, tabbedText } from '../../../domain/analysis/copied.ts'
import { placeOf, type ResultRow } from './columns.tsx'

interface CopyRowsProps {
  readonly list: List<ResultRow>
  /** Those that are selected, or all that are shown. */
  readonly rows: readonly ResultRow[]
}

/** Copies rows of a result with the columns that are shown, in their order. */
export function CopyRows({ list, rows }: CopyRowsProps) {
  const { columns } = list
  const copy = async (
    write: (names: readonly string[], rows: Iterable<readonly Cell[]>) => string,
  ) => {
    const names = columns.map(({ header }) => header)
    const cells = rows.map((row) => columns.map((column) => row.cells[placeOf(column)] ?? null))
    const count = rows.length
    if (await copyText(write(names, cells))) {
      tellDone(plural(count, { one: '# row copied', other: '# rows copied' }))
    } else tellFailed(t`Not copied`, t`The browser did not copy it`)
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          disabled={rows.length === 0}
          leftSection={<IconCopy size={14} stroke={1.75} />}
        >
          {t`Copy ${plural(rows.length, { one: '# row', other: '# rows' })}`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void copy(tabbedText)}>{t`For a spreadsheet (tabs)`}</Menu.Item>
        <Menu.Item onClick={() => void copy(jsonLinesText)}>{t`As JSON lines`}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
