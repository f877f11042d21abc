import { t } from '@lingui/core/macro'
import { ActionIcon, Modal } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import classes from './PictureDialog.module.css'
import { Thumbnail } from './Thumbnail.tsx'

export interface PictureDialogProps {
  readonly title: string
  readonly src: string | undefined
  readonly alt: string
  /** Why there is no picture, as a sentence. */
  readonly none: string
  readonly onClose: () => void
  /** Left out at the first and at the last one. */
  readonly onPrevious?: (() => void) | undefined
  readonly onNext?: (() => void) | undefined
  /** Which one of how many: "3 of 120". */
  readonly position?: string
  /** What is known of the picture, and what can be done with it. */
  readonly children: ReactNode
}

/** A picture at its full size; the arrow keys and the buttons lead to the ones beside it. */
export function PictureDialog(props: PictureDialogProps) {
  const { title, src, alt, none, onClose, onPrevious, onNext, position, children } = props
  const moves = [
    { label: t`Previous picture`, keys: 'ArrowLeft', run: onPrevious, Icon: IconChevronLeft },
    { label: t`Next picture`, keys: 'ArrowRight', run: onNext, Icon: IconChevronRight },
  ]
  const move = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
    if (altKey || ctrlKey || metaKey) return
    moves.find(({ keys }) => keys === key)?.run?.()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={960}
      centered
      title={<bdi>{title}</bdi>}
      closeButtonProps={{ 'aria-label': t`Close` }}
      onKeyDown={move}
    >
      <div className={classes.picture}>
        <Thumbnail key={src} src={src} alt={alt} none={none} />
      </div>
      <div className={classes.moves}>
        {moves.map(({ label, keys, run, Icon }) => (
          <ActionIcon
            key={keys}
            variant="default"
            size={32}
            aria-label={label}
            aria-keyshortcuts={keys}
            disabled={run === undefined}
            onClick={run}
          >
            <Icon size={18} stroke={1.75} />
          </ActionIcon>
        ))}
        {position !== undefined && (
          <span className={classes.position} role="status">
            {position}
          </span>
        )}
      </div>
      {children}
    </Modal>
  )
}
