import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import classes from './ListBar.module.css'
import type { List } from './useList.ts'
import { usePanel } from './usePanel.ts'

/** What the table shows and how tall its rows are. */
export function ColumnMenu<Row>({ list }: { readonly list: List<Row> }) {
  const panel = usePanel(() => import('./ColumnPanel.tsx').then((module) => module.ColumnPanel))
  return (
    <Popover
      opened={panel.opened}
      onChange={panel.setOpened}
      position="bottom-end"
      width={260}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label="Columns and density">
          <ActionIcon
            variant="default"
            size={30}
            aria-label="Columns and density"
            onPointerEnter={panel.prepare}
            onFocus={panel.prepare}
            onClick={panel.toggle}
          >
            <IconAdjustmentsHorizontal size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label="Columns and density">
        {panel.content && <panel.content list={list} />}
      </Popover.Dropdown>
    </Popover>
  )
}
