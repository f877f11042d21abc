import { t } from '@lingui/core/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { ListPanel } from './ListPanel.tsx'
import type { List } from './useList.ts'

const label = t`Columns and density`

/** What the table shows and how tall its rows are. */
export function ColumnMenu<Row>({ list }: { readonly list: List<Row> }) {
  return (
    <ListPanel<Row>
      list={list}
      label={label}
      position="bottom-end"
      width={260}
      load={() => import('./ColumnPanel.tsx').then((module) => module.ColumnPanel)}
    >
      {(target) => (
        <Tooltip label={label}>
          <ActionIcon variant="default" size={30} aria-label={label} {...target}>
            <IconAdjustmentsHorizontal size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      )}
    </ListPanel>
  )
}
