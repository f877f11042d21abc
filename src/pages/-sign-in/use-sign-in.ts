import { t } from '@lingui/core/macro'
import { useRef, useState } from 'react'
import type { Endpoint } from '../../api/config.ts'
import { startSession } from '../../api/session.ts'
import {
  asksForCode,
  explainSignIn,
  signIn,
  type Credentials,
  type SignInKind,
} from '../../api/sign-in.ts'
import { remember } from './remembered.ts'

/** What stands above the button after a sign-in that did not succeed, or has to wait. */
export interface Notice {
  readonly tone: 'error' | 'wait'
  readonly title: string
  readonly detail: string
}

/** The answer to an MFA code that was asked for: whether its field is there, and what is wrong. */
export interface CodeState {
  readonly asked: boolean
  readonly error: string | undefined
}

interface SignIn {
  readonly busy: boolean
  readonly notice: Notice | undefined
  readonly code: CodeState
  readonly submit: (endpoint: Endpoint, credentials: Credentials, code: string) => Promise<void>
  /** Gives up a sign-in that waits. */
  readonly stop: () => void
  readonly showCode: () => void
  /** Forgets what the last try said, for other credentials. */
  readonly reset: () => void
}

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' })
const noCode: CodeState = { asked: false, error: undefined }

/** One sign-in at a time: starts the session on success, says why not otherwise. */
export function useSignIn(): SignIn {
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState<Notice>()
  const [code, setCode] = useState(noCode)
  const running = useRef<AbortController>(undefined)

  const fail = (error: unknown, kind: SignInKind, typedCode: string) => {
    if (!asksForCode(error)) {
      setNotice({ tone: 'error', ...explainSignIn(error, kind) })
      return
    }
    setNotice(undefined)
    setCode({
      asked: true,
      error:
        typedCode === ''
          ? undefined
          : t`The authentication code is not right, or its time is over.`,
    })
  }

  const submit = async (endpoint: Endpoint, credentials: Credentials, typedCode: string) => {
    const { kind } = credentials
    const abort = new AbortController()
    running.current?.abort()
    running.current = abort
    setBusy(true)
    setNotice(undefined)
    setCode(({ asked }) => ({ asked, error: undefined }))
    try {
      const session = await signIn(endpoint, credentials, typedCode, {
        signal: abort.signal,
        onWait: (milliseconds) => {
          // Only a 429 makes a sign-in wait. A time of day, because a countdown would be read out.
          const again = clock.format(Date.now() + milliseconds)
          setNotice({
            tone: 'wait',
            title: t`Too many requests`,
            detail: t`Soracom limits how often one can sign in. The console tries again at ${again}.`,
          })
        },
      })
      if (abort.signal.aborted) return
      remember({
        to: endpoint.id,
        as: kind,
        ...(kind === 'sam' && {
          operatorId: credentials.operatorId,
          userName: credentials.userName,
        }),
      })
      startSession(session)
    } catch (error) {
      if (abort.signal.aborted) return
      fail(error, kind, typedCode)
      setBusy(false)
    }
  }

  const stop = () => {
    running.current?.abort()
    setBusy(false)
    setNotice(undefined)
  }

  return {
    busy,
    notice,
    code,
    submit,
    stop,
    showCode: () => setCode({ asked: true, error: undefined }),
    reset: () => {
      stop()
      setCode(noCode)
    },
  }
}
