import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import classes from './PointChart.module.css'

interface ZoomButtonsProps {
  /** What is zoomed. */
  readonly label: string
  readonly isWhole: boolean
  /** Shows so many times as much. */
  readonly onZoom: (factor: number) => void
  readonly onAll: () => void
}

/** Zooms for those who have no wheel at hand. */
export function ZoomButtons({ label, isWhole, onZoom, onAll }: ZoomButtonsProps) {
  const button = (text: string, factor: number, icon: typeof IconPlus, disabled: boolean) => {
    const Icon = icon
    return (
      <Tooltip label={text}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={text}
          aria-disabled={disabled || undefined}
          data-disabled={disabled || undefined}
          onClick={() => !disabled && onZoom(factor)}
        >
          <Icon size={16} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
    )
  }
  return (
    <div className={classes.tools} role="group" aria-label={t`Zoom of ${label}`}>
      {!isWhole && (
        <Button variant="default" size="xs" onClick={onAll}>
          {t({ message: 'Show all', context: 'zoom' })}
        </Button>
      )}
      {button(t`Zoom out`, 2, IconMinus, isWhole)}
      {button(t`Zoom in`, 0.5, IconPlus, false)}
    </div>
  )
}
