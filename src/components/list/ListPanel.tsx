import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './ListBar.module.css'
import type { List } from './useList.ts'
import { usePanel, type PanelTarget } from './usePanel.ts'

/** What a panel is given. */
export interface PanelProps<Row> {
  readonly list: List<Row>
  readonly close: () => void
}

interface ListPanelProps<Row> {
  readonly list: List<Row>
  /** What the panel is called. */
  readonly label: string
  readonly position: 'bottom-start' | 'bottom-end'
  readonly width: number
  /** Fetches what the panel shows. */
  readonly load: () => Promise<(props: PanelProps<Row>) => ReactNode>
  /** The button that opens it, with these handlers on it. */
  readonly children: (target: PanelTarget) => ReactNode
}

/** A button of the list's bar and the panel that it opens, fetched when it is first wanted. */
export function ListPanel<Row>(props: ListPanelProps<Row>) {
  const { list, label, position, width, load, children } = props
  const panel = usePanel(load)
  return (
    <Popover
      opened={panel.opened}
      onChange={panel.setOpened}
      position={position}
      width={width}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>{children(panel.target)}</Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={label}>
        {panel.content && <panel.content list={list} close={() => panel.setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}
