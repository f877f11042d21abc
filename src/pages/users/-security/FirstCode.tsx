import { Button, Text, TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { ApiError } from '../../../api/errors.ts'
import { Note } from '../../../components/action/Note.tsx'
import { CopyButton } from '../../../components/detail/CopyButton.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Form } from '../../../components/form/Form.tsx'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'
import { LateQrCode } from '../../../components/qr/late-qr-code.ts'
import { inFours, readTotpUri } from '../../../domain/access/otpauth.ts'
import type { Account } from './account.ts'

interface FirstCodeProps {
  readonly account: Account
  /** The `otpauth` URI with the secret. */
  readonly uri: string
  readonly onConfirmed: (backupCodes: readonly string[]) => void
  /** Begins anew, with another secret. */
  readonly onAnother: () => void
  readonly onCancel: () => void
}

/** Wrong codes after which it is said what else may be the matter. */
const patience = 3

/** The secret for an authenticator app as a QR code and as text, and the first code that it gives. */
export function FirstCode(props: FirstCodeProps) {
  const { account, uri, onConfirmed, onAnother, onCancel } = props
  const [wrong, setWrong] = useState(0)
  const secret = readTotpUri(uri)
  const form = useForm({
    initialValues: { code: '' },
    validate: {
      code: (code) => (/^\d{6}$/.test(digitsOf(code)) ? null : t`Enter the six digits of the app.`),
    },
  })
  const confirm = async ({ code }: { readonly code: string }) => {
    try {
      onConfirmed(await account.confirmMfa.run(digitsOf(code)))
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 400) throw error
      setWrong(wrong + 1)
      form.setFieldError('code', t`The code is not right, or its time is over. Enter the next one.`)
    }
  }
  return (
    <Form form={form} onSave={confirm} passing>
      {(busy) => (
        <>
          <Text size="md">{t`1. Scan this with the authenticator app, or type the secret into it.`}</Text>
          <LateQrCode text={uri} label={t`The secret for the authenticator app as a QR code`} />
          {secret ? (
            <PropertyGroup title="">
              <Property label={t`Secret`} wide>
                <span data-copy-on-hover>
                  <Mono>{inFours(secret.secret)}</Mono>
                  <CopyButton value={secret.secret} what={t`secret`} />
                </span>
              </Property>
              <Property label={t`Account`}>
                {secret.account && <Mono>{secret.account}</Mono>}
              </Property>
            </PropertyGroup>
          ) : (
            <Mono copy={t`secret`}>{uri}</Mono>
          )}
          <TextInput
            label={t`2. Enter the code that the app shows`}
            autoComplete="one-time-code"
            inputMode="numeric"
            maw={240}
            ref={focus}
            disabled={busy}
            {...form.getInputProps('code')}
          />
          {wrong >= patience && (
            <Note tone="warning" role="status" title={t`Still not right?`}>
              <p>
                {t`The codes follow the clock: let the phone set its time by itself. If the app has several entries for this account, delete the older ones, or begin anew.`}
              </p>
              <Button variant="default" size="xs" mt={8} onClick={onAnother}>
                {t`Begin anew with another QR code`}
              </Button>
            </Note>
          )}
          <SubmitRow label={t`Turn MFA on`} busy={busy} onCancel={onCancel} />
        </>
      )}
    </Form>
  )
}

/** It comes into a dialog that is open already. */
const focus = (input: HTMLElement | null) => input?.focus()

const digitsOf = (code: string) => code.normalize('NFKC').replaceAll(/\s/g, '')
