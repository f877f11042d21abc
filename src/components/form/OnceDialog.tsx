import { Button, Group, Modal, Stack } from '@mantine/core'
import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { LeaveGuard } from './LeaveGuard.tsx'

interface OnceDialogProps {
  readonly title: ReactNode
  readonly opened: boolean
  /** What shows now is shown this once: nothing but the button below it leaves. */
  readonly once: boolean
  /** The person has taken it along. */
  readonly kept: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that shows a secret once, and is not closed by accident before it was taken along. */
export function OnceDialog({ title, opened, once, kept, onClose, children }: OnceDialogProps) {
  const unsafe = once && !kept
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      closeOnEscape={!unsafe}
      closeOnClickOutside={!once}
      withCloseButton={!once}
      size={560}
      yOffset="8vh"
      title={title}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <LeaveGuard dirty={() => unsafe} />
      <Stack gap="md">
        {children}
        {once && (
          <Group justify="flex-end">
            <Button variant={kept ? 'filled' : 'default'} onClick={onClose}>
              {unsafe ? t`Close without keeping it` : t`Close`}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  )
}
