import { Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { Form } from '../../../components/form/Form.tsx'
import { OnceDialog } from '../../../components/form/OnceDialog.tsx'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'
import { tellDone } from '../../../components/action/tell.tsx'
import type { Account } from './account.ts'
import { BackupCodes } from './BackupCodes.tsx'
import { FirstCode } from './FirstCode.tsx'

interface MfaDialogProps {
  readonly account: Account
  readonly opened: boolean
  readonly onClose: () => void
}

/** Turns multi-factor authentication on: the code for the app, the first code of it, backup codes. */
export function MfaDialog({ account, opened, onClose }: MfaDialogProps) {
  // Secrets: in no cache, and gone with the dialog.
  const [uri, setUri] = useState<string>()
  const [codes, setCodes] = useState<readonly string[]>([])
  const [kept, setKept] = useState(false)
  const close = () => {
    onClose()
    setUri(undefined)
    setCodes([])
    setKept(false)
  }
  const confirmed = (backupCodes: readonly string[]) => {
    if (backupCodes.length > 0) return setCodes(backupCodes)
    tellDone(t`MFA turned on`)
    return close()
  }
  const once = codes.length > 0
  return (
    <OnceDialog
      title={once ? t`Backup codes` : t`Turn MFA on`}
      opened={opened || once}
      once={once}
      kept={kept}
      onClose={close}
    >
      {once ? (
        <BackupCodes codes={codes} onKept={() => setKept(true)} />
      ) : uri === undefined ? (
        <Begin account={account} onBegun={setUri} onCancel={close} />
      ) : (
        <FirstCode
          key={uri}
          account={account}
          uri={uri}
          onConfirmed={confirmed}
          onAnother={() => setUri(undefined)}
          onCancel={close}
        />
      )}
    </OnceDialog>
  )
}

interface BeginProps {
  readonly account: Account
  readonly onBegun: (uri: string) => void
  readonly onCancel: () => void
}

function Begin({ account: { enableMfa }, onBegun, onCancel }: BeginProps) {
  const form = useForm({ initialValues: {} })
  return (
    <Form form={form} onSave={async () => onBegun(await enableMfa.run())}>
      {(busy) => (
        <>
          <Text size="md">
            {t`Signing in with a password then also asks for a one-time code from an authenticator app. Have the phone at hand on which the app is. AuthKeys sign in without a code.`}
          </Text>
          <SubmitRow
            label={t`Show the QR code`}
            busy={busy}
            onCancel={onCancel}
            api={{ operation: enableMfa.operation, call: () => enableMfa.call }}
          />
        </>
      )}
    </Form>
  )
}
