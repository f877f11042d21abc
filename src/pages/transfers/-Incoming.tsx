import { Anchor, Stack, Textarea } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import * as op from '../../api/generated/operations.ts'
import { send } from '../../api/send.ts'
import { Note } from '../../components/action/Note.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Section } from '../../components/detail/Section.tsx'
import { Form } from '../../components/form/Form.tsx'
import { SubmitRow } from '../../components/form/SubmitRow.tsx'
import { readTransferToken } from '../../domain/sim/transfer.ts'

const callOf = ({ token }: { readonly token: string }) => ({
  body: { token: readTransferToken(token) ?? token.trim() },
  secrets: [['token']],
})

function problemOf(token: string): string | null {
  if (token.trim() === '') return t`Paste the token.`
  return readTransferToken(token) === undefined
    ? t`A token is two groups of 36 letters and digits, joined by a hyphen. Paste all of it.`
    : null
}

/** Takes the SIMs that another operator offers, and leads to them. */
export function IncomingTransfer() {
  const [imsis, setImsis] = useState<readonly string[]>()
  const form = useForm({ initialValues: { token: '' }, validate: { token: problemOf } })
  const accept = async (values: { token: string }) => {
    setImsis(undefined)
    const { data } = await send(op.verifySubscriberTransferToken, callOf(values), { settled: true })
    form.reset()
    setImsis(data.transferredImsi)
  }
  return (
    <Section title={t`Incoming`}>
      <Stack gap="sm">
        <Quiet>
          {t`Another operator that gives you SIMs has a token, which is sent to the email address of your account. The SIMs arrive ready, without group and tags, and their fees are yours from then on.`}
        </Quiet>
        <Form form={form} onSave={accept} fields={{ token: 'token' }}>
          {(busy) => (
            <>
              <Textarea
                label={t`Token`}
                autosize
                minRows={2}
                autoComplete="off"
                spellCheck={false}
                styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
                // A token has no lines: Enter sends it.
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                  event.preventDefault()
                  event.currentTarget.form?.requestSubmit()
                }}
                {...form.getInputProps('token')}
              />
              <SubmitRow
                label={t`Accept transfer`}
                busy={busy}
                api={{
                  operation: op.verifySubscriberTransferToken,
                  call: () => callOf(form.values),
                }}
              />
            </>
          )}
        </Form>
        {imsis && (
          <Note
            tone="quiet"
            role="status"
            title={plural(imsis.length, { one: '# SIM is yours', other: '# SIMs are yours' })}
          >
            <Anchor
              inherit
              renderRoot={(props) => (
                <Link to="/sims" search={{ q: imsis.join(', ') }} {...props} />
              )}
            >
              {t`Show what came`}
            </Anchor>
          </Note>
        )}
      </Stack>
    </Section>
  )
}
