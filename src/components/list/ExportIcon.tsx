import { ActionIcon, Tooltip } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'

interface ExportIconProps {
  readonly label: string
  readonly icon: Icon
  readonly disabled: boolean
  readonly loading: boolean
  readonly onClick: () => void
}

/** In a list's bar: downloads its rows. */
export function ExportIcon({ label, icon: Picture, ...button }: ExportIconProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={30} aria-label={label} {...button}>
        <Picture size={16} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  )
}
