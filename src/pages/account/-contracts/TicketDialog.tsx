import { t } from '@lingui/core/macro'
import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { send } from '../../../api/send.ts'
import { ApiCall } from '../../../components/action/ApiCall.tsx'
import { Note } from '../../../components/action/Note.tsx'
import { useCopy } from '../../../components/detail/useCopy.ts'
import { FormError } from '../../../components/form/FormError.tsx'
import classes from './ticket.module.css'

/**
 * Asks for a token of the support console and shows it once (generateSupportToken). It stands in no
 * address and is kept nowhere: it is gone with the dialog, which does not close by accident.
 */
export function TicketDialog({ onClose }: { readonly onClose: () => void }) {
  const [token, setToken] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [done, setDone] = useState(false)

  const ask = async () => {
    if (busy) return
    setBusy(true)
    setError(undefined)
    try {
      const { data } = await send(op.generateSupportToken, { path: ownOperator() })
      setToken(data.token)
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }
  const isHeld = token !== undefined && !done
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t`Open a support ticket`}
      closeOnEscape={!isHeld}
      closeOnClickOutside={!isHeld}
      withCloseButton={token === undefined}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Stack>
        <FormError error={error} />
        {token === undefined ? (
          <>
            <p>{t`Tickets are written in Soracom’s support console, which lets you in with a token in the place of a password.`}</p>
            <ApiCall
              operation={op.generateSupportToken}
              count={1}
              call={() => ({ path: ownOperator() })}
            />
            <Group gap={8} justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t`Cancel`}
              </Button>
              <Button loading={busy} onClick={() => void ask()} data-autofocus>
                {t`Create a token`}
              </Button>
            </Group>
          </>
        ) : (
          <>
            <Note tone="warning" title={t`The token is shown this once`}>
              <p>{t`Whoever has it can read and write tickets of this account. Give it to the support console and to nobody else.`}</p>
            </Note>
            <Token token={token} />
            <Checkbox
              label={t`I have copied the token`}
              checked={done}
              onChange={(event) => setDone(event.currentTarget.checked)}
            />
            <Group gap={8} justify="flex-end">
              <Button disabled={!done} onClick={onClose}>
                {t`Close`}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  )
}

function Token({ token }: { readonly token: string }) {
  const { label, copy } = useCopy(token, { label: t`Copy the token` })
  return (
    <>
      <pre className={classes.token} translate="no">
        {token}
      </pre>
      <div>
        <Button variant="default" onClick={copy} data-autofocus>
          {label}
        </Button>
      </div>
    </>
  )
}
