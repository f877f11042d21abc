import { t } from '@lingui/core/macro'
import { Button, Group } from '@mantine/core'

interface SubmitRowProps {
  /** What the button does: "Create the group". */
  readonly label: string
  readonly busy: boolean
  readonly onCancel?: () => void
  readonly disabled?: boolean
}

/** The end of a form: the button that saves, and the way out. Enter in a field does the same. */
export function SubmitRow({ label, busy, onCancel, disabled }: SubmitRowProps) {
  return (
    <Group gap="sm" mt="sm">
      <Button type="submit" loading={busy} disabled={disabled}>
        {label}
      </Button>
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {t`Cancel`}
        </Button>
      )}
    </Group>
  )
}
