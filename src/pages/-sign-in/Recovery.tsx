import { t } from '@lingui/core/macro'
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { isSandbox, type Endpoint } from '../../api/config.ts'
import { explain } from '../../api/errors.ts'
import type { SignInKind } from '../../api/sign-in.ts'
import { Field } from '../../components/shell/Field.tsx'
import { PlainButton } from '../../components/shell/PlainButton.tsx'
import { Message } from './Message.tsx'
import { SandboxMail } from './SandboxMail.tsx'
import { recoveries, type Recovering, type RecoveryField } from './recoveries.ts'
import type { Lost } from './search.ts'
import classes from './sign-in.module.css'

interface RecoveryProps {
  readonly lost: Lost
  readonly kind: SignInKind
  readonly endpoint: Endpoint
  readonly email: string
  /** Leads back to the form. */
  readonly onLeave: () => void
  /** What one signs in with from now on. */
  readonly onDone: (login: { readonly email: string; readonly password: string }) => void
}

/** The way back in for who has lost the password, or what makes the one-time codes. */
export function Recovery(props: RecoveryProps) {
  const { lost, kind, onLeave } = props
  const { title, others } = recoveries[lost]
  const box = useRef<HTMLElement>(null)
  // A form has the focus in its first field.
  useEffect(() => {
    if (kind !== 'root') box.current?.querySelector('h2')?.focus()
  }, [kind])
  return (
    <section ref={box} className={classes.card} aria-labelledby="recovery-title">
      <h2 id="recovery-title" className={classes.sandboxTitle} tabIndex={-1}>
        {title}
      </h2>
      {kind === 'root' ? (
        <RootRecovery {...props} />
      ) : (
        <>
          <p className={classes.quiet}>{others}</p>
          <div className={classes.buttons}>
            <PlainButton onClick={onLeave}>{t`Back to signing in`}</PlainButton>
          </div>
        </>
      )}
    </section>
  )
}

const nothing: Recovering = { email: '', password: '', newPassword: '', token: '', backupCode: '' }

interface Failure {
  readonly fields: Partial<Record<RecoveryField, string>>
  readonly notice?: { readonly title: string; readonly detail: string }
}

function RootRecovery({ lost, endpoint, email, onLeave, onDone }: RecoveryProps) {
  const recovery = recoveries[lost]
  const [typed, setTyped] = useState<Recovering>({ ...nothing, email })
  const [step, setStep] = useState<'ask' | 'token'>('ask')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>({ fields: {} })
  const [sent, setSent] = useState(0)
  const base = endpoint.coverages[endpoint.coverage] ?? ''
  const fields = recovery[step]

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (busy) return
    const fail = (next: Failure) => {
      setFailure(next)
      const [first] = Object.keys(next.fields)
      form.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus()
    }
    const missing = Object.fromEntries(
      fields.flatMap(({ name, problem }) => {
        const text = problem(typed[name])
        return text === undefined ? [] : [[name, text] as const]
      }),
    )
    if (Object.keys(missing).length > 0) {
      fail({ fields: missing })
      return
    }
    setBusy(true)
    setFailure({ fields: {} })
    try {
      if (step === 'ask') {
        await recovery.issue(typed, { base })
        setSent(sent + 1)
        setStep('token')
      } else {
        await recovery.verify(typed, { base })
        const password = typed.newPassword || typed.password
        onDone({ email: typed.email.trim(), password })
      }
    } catch (error) {
      const at = recovery.refused(error)
      fail(at ? { fields: at } : { fields: {}, notice: explain(error) })
    }
    setBusy(false)
  }

  const address = typed.email.trim()
  return (
    <form
      // Each step begins in its first field.
      key={step}
      ref={focusFirst}
      className={classes.recovery}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <p className={classes.quiet}>{step === 'ask' ? recovery.about : recovery.next}</p>
      {step === 'token' && sent > 0 && (
        <Message
          tone="info"
          title={t`A token is on its way to ${address}, if that is the primary address of an operator.`}
        />
      )}
      {step === 'token' && address !== '' && isSandbox(endpoint) && (
        <SandboxMail
          key={sent}
          base={base}
          email={address}
          onUse={(token) => setTyped((old) => ({ ...old, token }))}
        />
      )}
      {fields.map(({ name, label, description, type, autoComplete }) => (
        <Field
          key={name}
          label={label}
          {...(description !== undefined && { description })}
          type={type}
          autoComplete={autoComplete}
          name={name}
          value={typed[name]}
          error={failure.fields[name]}
          onChange={(event) => {
            const { value } = event.currentTarget
            setTyped((old) => ({ ...old, [name]: value }))
          }}
        />
      ))}
      {failure.notice && <Message tone="error" {...failure.notice} />}
      <div className={classes.buttons}>
        <PlainButton type="submit" look="primary" wide busy={busy}>
          {step === 'ask' ? t`Send the token` : recovery.label}
        </PlainButton>
        <Ways step={step} onStep={setStep}>
          <PlainButton look="quiet" onClick={onLeave}>
            {t`Back to signing in`}
          </PlainButton>
        </Ways>
      </div>
    </form>
  )
}

const focusFirst = (form: HTMLFormElement | null) => form?.querySelector('input')?.focus()

interface WaysProps {
  readonly step: 'ask' | 'token'
  readonly onStep: (step: 'ask' | 'token') => void
  readonly children: ReactNode
}

/** The other ways on: the token may be there already, or never have come. */
function Ways({ step, onStep, children }: WaysProps) {
  return (
    <>
      <PlainButton look="quiet" onClick={() => onStep(step === 'ask' ? 'token' : 'ask')}>
        {step === 'ask' ? t`I have a token` : t`Send another token`}
      </PlainButton>
      {children}
    </>
  )
}
