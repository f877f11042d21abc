import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Coverage } from '../../api/config.ts'
import { addCoverageType } from '../../api/generated/operations/operator.ts'
import { send } from '../../api/send.ts'
import type { Session } from '../../api/session.ts'
import { ApiCall } from '../action/ApiCall.tsx'
import { FormError } from '../form/FormError.tsx'
import { coverageNames } from './identity.ts'

interface MissingCoverageProps {
  readonly opened: boolean
  readonly session: Session
  readonly coverage: Coverage
  readonly onAdded: () => void
  readonly onClose: () => void
}

/** Offers the coverage that the account does not have yet (addCoverageType). */
export function MissingCoverage(props: MissingCoverageProps) {
  const { opened, session, coverage, onAdded, onClose } = props
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const name = coverageNames[coverage]
  const call = { path: { operator_id: session.operatorId, coverage_type: coverage } }

  const add = async () => {
    if (busy) return
    setBusy(true)
    setError(undefined)
    try {
      await send(addCoverageType, call)
      onAdded()
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={480}
      title={t`This account does not have ${name} coverage yet`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Stack>
        <FormError error={error} />
        <p>{t`It begins empty, with SIMs, bills and a payment method of its own. Users, roles and keys are the same in both. It cannot be taken away again.`}</p>
        <ApiCall operation={addCoverageType} count={1} call={() => call} />
        <Group gap={8} justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t`Cancel`}
          </Button>
          <Button loading={busy} onClick={() => void add()} data-autofocus>
            {t`Add ${name} coverage`}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
