import { t } from '@lingui/core/macro'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { isSandbox, type Config } from '../../api/config.ts'
import type { SignInKind } from '../../api/sign-in.ts'
import { late } from '../../components/feedback/late.tsx'
import { Mark } from '../../components/shell/Mark.tsx'
import { SandboxPanel } from './SandboxPanel.tsx'
import { SignInForm } from './SignInForm.tsx'
import type { SandboxAccount } from './accounts.ts'
import { recall } from './remembered.ts'
import type { Lost, SignInSearch } from './search.ts'
import classes from './sign-in.module.css'
import { nothingTyped, type Typed } from './typed.ts'
import { useSignIn } from './use-sign-in.ts'

const Recovery = late(() => import('./Recovery.tsx').then((all) => all.Recovery))

interface SignInPageProps {
  readonly config: Config
  readonly search: SignInSearch
}

/** The way into the console: where to, as whom, and with what. */
export function SignInPage({ config, search }: SignInPageProps) {
  const navigate = useNavigate({ from: '/sign-in' })
  const [remembered] = useState(recall)
  const [typed, setTyped] = useState<Typed>({
    ...nothingTyped,
    operatorId: remembered.operatorId ?? '',
    userName: remembered.userName ?? '',
  })
  const signIn = useSignIn()
  const form = useRef<HTMLFormElement>(null)

  const find = (id: string | undefined) => config.endpoints.find((endpoint) => endpoint.id === id)
  const endpoint = find(search.to) ?? find(remembered.to) ?? config.endpoints[0]
  const sandbox = config.endpoints.find(isSandbox)
  const kind = search.as ?? remembered.as ?? 'root'

  const choose = (to: string | undefined, as: SignInKind) => {
    signIn.reset()
    void navigate({ search: (old) => ({ ...old, to, as }), replace: true })
  }
  const lose = (lost: Lost | undefined) =>
    void navigate({ search: (old) => ({ ...old, lost }), replace: lost === undefined })
  const fill = (account: SandboxAccount) => {
    setTyped((old) => ({ ...old, ...account.credentials }))
    choose(sandbox?.id, account.credentials.kind)
  }

  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('input:not([type=radio])[value=""]')?.focus()
  }, [])

  if (!endpoint) return null
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <header className={classes.head}>
          <Mark size={40} />
          <h1 className={classes.title}>Soracom Console</h1>
          <p className={classes.lead}>{t`Everything you run on Soracom, in one place.`}</p>
        </header>
        {search.lost ? (
          <Recovery
            key={search.lost}
            lost={search.lost}
            kind={kind}
            endpoint={endpoint}
            email={typed.email}
            onLeave={() => lose(undefined)}
            onDone={(login) => {
              setTyped((old) => ({ ...old, ...login }))
              lose(undefined)
              // One who has a second factor is asked for it there.
              void signIn.submit(endpoint, { kind: 'root', ...login }, '')
            }}
          />
        ) : (
          <SignInForm
            ref={form}
            config={config}
            endpoint={endpoint}
            kind={kind}
            typed={typed}
            signIn={signIn}
            onChoose={choose}
            onType={setTyped}
            onLost={lose}
          />
        )}
        {sandbox && !search.lost && (
          <SandboxPanel
            chosen={endpoint === sandbox}
            busy={signIn.busy}
            onFill={fill}
            onUse={(account) => {
              fill(account)
              void signIn.submit(sandbox, account.credentials, '')
            }}
          />
        )}
        <footer className={classes.foot}>
          {t`An independent open-source console. Soracom is a trademark of Soracom, Inc.`}
        </footer>
      </div>
    </main>
  )
}
