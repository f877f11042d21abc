import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Text } from '@mantine/core'

export interface LeaveDialogProps {
  readonly opened: boolean
  readonly onLeave: () => void
  readonly onStay: () => void
}

/** The question whether to leave a form with changes. */
export function LeaveDialog({ opened, onLeave, onStay }: LeaveDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onStay}
      size={480}
      centered
      title={t`Leave without saving?`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Text>{t`What you changed on this page is not saved and will be lost.`}</Text>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onLeave}>
          {t`Leave without saving`}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {t`Keep editing`}
        </Button>
      </Group>
    </Modal>
  )
}
