import { t } from '@lingui/core/macro'
import { useLayoutEffect, useRef, useState, useSyncExternalStore, type SubmitEvent } from 'react'
import { endSession, replaceSession, type Session } from '../../api/session.ts'
import { asksForCode, explainSignIn, kindOf, signInAgain } from '../../api/sign-in.ts'
import { CodeField } from './CodeField.tsx'
import { SecretField } from './Field.tsx'
import { identityOf } from './identity.ts'
import classes from './Reauthentication.module.css'
import { PlainButton } from './PlainButton.tsx'
import { onAsking, openQuestion } from './reauthentication.ts'

/** The dialog over the page when a call was answered with 401: the page and its forms stay. */
export function Reauthentication({ session }: { readonly session: Session }) {
  const question = useSyncExternalStore(onAsking, openQuestion)
  return question > 0 ? <Dialog key={question} session={session} /> : null
}

/** Mantine's dialogs listen for Escape on the window: the ones below must not hear it. */
const aside = { 'data-mantine-stop-propagation': 'true' } as const

type Problem = ReturnType<typeof explainSignIn>

function Dialog({ session }: { readonly session: Session }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [secret, setSecret] = useState('')
  const [code, setCode] = useState('')
  const [codeAsked, setCodeAsked] = useState(false)
  const [codeError, setCodeError] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const { name, kind } = identityOf(session)
  const way = kindOf(session)

  // The browser's own modal dialog: everything else is inert, whatever dialogs are open below, and
  // closing it gives the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLInputElement>('[type=password]')?.focus()
    return () => element?.close()
  }, [])

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    setCodeError(undefined)
    try {
      const next = await signInAgain(session, secret, code, {
        onWait: (_milliseconds, error) => setProblem(explainSignIn(error, way)),
      })
      replaceSession(next)
    } catch (error) {
      if (asksForCode(error)) {
        setCodeAsked(true)
        if (code !== '') setCodeError(t`The authentication code is not right, or its time is over.`)
      } else {
        setProblem(explainSignIn(error, way, 'secret'))
      }
      setBusy(false)
    }
  }

  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby="reauthentication-title"
      onCancel={(event) => event.preventDefault()}
      // A browser may close it all the same when Escape is pressed twice.
      onClose={() => dialog.current?.showModal()}
    >
      <form onSubmit={(event) => void submit(event)} className={classes.form}>
        <div>
          <h2 id="reauthentication-title" className={classes.title}>
            {t`Sign in again to go on`}
          </h2>
          <p className={classes.text}>
            {t`Your session has ended. The page stays as it is, with everything you typed.`}
          </p>
        </div>
        <div className={classes.who}>
          <span className={classes.name}>{name}</span>
          <span className={classes.kind}>{`${kind}, ${session.operatorId}`}</span>
        </div>
        <input
          className="visually-hidden"
          type="text"
          autoComplete="username"
          value={session.authKeyId ?? session.userName ?? session.email ?? ''}
          readOnly
          tabIndex={-1}
          aria-hidden
        />
        <SecretField
          {...aside}
          label={way === 'authKey' ? t`AuthKey secret` : t`Password`}
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        {codeAsked && <CodeField value={code} error={codeError} onChange={setCode} />}
        {problem && (
          <div role="alert" className={classes.problem}>
            <strong>{problem.title}</strong>
            <p className={classes.text}>{problem.detail}</p>
          </div>
        )}
        <div className={classes.buttons}>
          <PlainButton {...aside} onClick={() => endSession('expired')}>
            {t`Sign out instead`}
          </PlainButton>
          <PlainButton {...aside} type="submit" look="primary" busy={busy} disabled={secret === ''}>
            {t`Sign in`}
          </PlainButton>
        </div>
      </form>
    </dialog>
  )
}
