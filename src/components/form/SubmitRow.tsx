import { t } from '@lingui/core/macro'
import { Button, Group } from '@mantine/core'
import type { CallValues, Operation } from '../../api/operation.ts'
import { late } from '../feedback/late.tsx'

const ApiCall = late(() => import('../action/ApiCall.tsx').then((all) => all.ApiCall))

interface SubmitRowProps {
  /** What the button does: "Create the group". */
  readonly label: string
  readonly busy: boolean
  readonly onCancel?: () => void
  readonly disabled?: boolean
  /** What it calls, with what is typed so far: shown above the buttons, to be copied. */
  readonly api?: { readonly operation: Operation; readonly call: () => CallValues }
}

/** The end of a form: the button that saves, and the way out. Enter in a field does the same. */
export function SubmitRow({ label, busy, onCancel, disabled, api }: SubmitRowProps) {
  return (
    <>
      {api && <ApiCall operation={api.operation} count={1} call={api.call} />}
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
    </>
  )
}
