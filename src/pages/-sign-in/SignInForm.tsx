import { t } from '@lingui/core/macro'
import { useState, type Ref, type SubmitEvent } from 'react'
import type { Config, Endpoint } from '../../api/config.ts'
import { hasEnded, type SessionEnd } from '../../api/session.ts'
import type { SignInKind } from '../../api/sign-in.ts'
import { CodeField } from '../../components/shell/CodeField.tsx'
import { PlainButton } from '../../components/shell/PlainButton.tsx'
import { Segments } from '../../components/shell/Segments.tsx'
import { CredentialFields } from './CredentialFields.tsx'
import { Message } from './Message.tsx'
import type { Lost } from './search.ts'
import classes from './sign-in.module.css'
import { missing, toCredentials, type Typed } from './typed.ts'
import type { useSignIn } from './use-sign-in.ts'

const kinds = [
  { value: 'root', label: t`Root user` },
  { value: 'sam', label: t`SAM user` },
  { value: 'authKey', label: t`AuthKey` },
] as const satisfies readonly { value: SignInKind; label: string }[]

const endings: Readonly<Record<SessionEnd, string>> = {
  here: t`You are signed out, here and in every tab that shared the session.`,
  unrevoked: t`You are signed out here, but the API could not be told. Your token ends by itself within 24 hours.`,
  elsewhere: t`You were signed out in another tab.`,
  expired: t`Your session has ended. Sign in again to go on where you were.`,
}

interface SignInFormProps {
  readonly ref: Ref<HTMLFormElement>
  readonly config: Config
  readonly endpoint: Endpoint
  readonly kind: SignInKind
  readonly typed: Typed
  readonly signIn: ReturnType<typeof useSignIn>
  readonly onChoose: (to: string, as: SignInKind) => void
  readonly onType: (change: (old: Typed) => Typed) => void
  readonly onLost: (lost: Lost) => void
}

export function SignInForm(props: SignInFormProps) {
  const { ref, config, endpoint, kind, typed, signIn, onChoose, onType, onLost } = props
  const lost = signIn.code.asked ? 'mfa' : 'password'
  const [code, setCode] = useState('')
  const [checked, setChecked] = useState(false)
  const [ended] = useState(hasEnded)
  const errors = checked ? missing(kind, typed) : {}

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    setChecked(true)
    const [first] = Object.keys(missing(kind, typed))
    if (first !== undefined) {
      form.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus()
      return
    }
    if (signIn.busy) return
    void signIn.submit(endpoint, toCredentials(kind, typed), code)
  }

  return (
    <form
      ref={ref}
      className={classes.card}
      onSubmit={submit}
      noValidate
      aria-label={t`Credentials`}
    >
      {ended && !signIn.notice && <Message tone="info" title={endings[ended]} />}
      <div>
        <Segments
          label={t`Where to`}
          labelled
          segments={config.endpoints.map(({ id, label }) => ({ value: id, label }))}
          value={endpoint.id}
          onChange={(to) => onChoose(to, kind)}
        />
        {endpoint.description && <p className={classes.hint}>{endpoint.description}</p>}
      </div>
      <Segments
        label={t`As whom`}
        labelled
        segments={kinds}
        value={kind}
        onChange={(as) => {
          setChecked(false)
          onChoose(endpoint.id, as)
        }}
      />
      <CredentialFields
        kind={kind}
        typed={typed}
        errors={errors}
        onType={(field, value) => onType((old) => ({ ...old, [field]: value }))}
      />
      {signIn.code.asked && kind !== 'authKey' && (
        <CodeField value={code} error={signIn.code.error} onChange={setCode} />
      )}
      {signIn.notice && <Message {...signIn.notice} />}
      <div className={classes.buttons}>
        <PlainButton type="submit" look="primary" wide busy={signIn.busy}>
          {t`Sign in`}
        </PlainButton>
        {signIn.notice?.tone === 'wait' && (
          <PlainButton look="quiet" onClick={signIn.stop}>
            {t`Stop trying`}
          </PlainButton>
        )}
        {signIn.notice?.tone === 'error' && !signIn.code.asked && kind !== 'authKey' && (
          <PlainButton look="quiet" onClick={signIn.showCode}>
            {t`I have an authentication code`}
          </PlainButton>
        )}
        {kind !== 'authKey' && (
          <PlainButton look="quiet" onClick={() => onLost(lost)}>
            {lost === 'mfa' ? t`Lost your second factor?` : t`Forgot your password?`}
          </PlainButton>
        )}
      </div>
    </form>
  )
}
