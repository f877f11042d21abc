import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Credentials } from '../../api/sign-in.ts'
import type { Session } from '../../api/session.ts'
import { PanelState } from '../../components/detail/Panel.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Section } from '../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../components/detail/StaticTable.tsx'
import { FormError } from '../../components/form/FormError.tsx'
import { publishedPassword, usePart, type Account } from './-control.ts'
import { signInAs } from './-sign-in-as.ts'

/** Who there is in this operator, and the way to be them. */
export function AccountsSection({ session }: { readonly session: Session }) {
  const { data, error, refetch } = usePart('accounts')
  const [problem, setProblem] = useState<unknown>()
  return (
    <Section title={t`Accounts of this operator`}>
      <FormError error={problem} />
      {data ? (
        <StaticTable
          label={t`Accounts of this operator`}
          rows={data}
          rowKey={(account) => nameOf(account)}
          columns={columnsOf(session, setProblem)}
        />
      ) : (
        <PanelState error={error} onRetry={() => void refetch()} lines={6} />
      )}
    </Section>
  )
}

const columnsOf = (
  session: Session,
  onFail: (error: unknown) => void,
): readonly StaticColumn<Account>[] => [
  { header: t`Account`, cell: (account) => <bdi>{nameOf(account)}</bdi> },
  {
    header: t`What it may do`,
    cell: ({ userName, description }) =>
      userName === undefined ? t`Everything: it is the root user` : description,
  },
  {
    header: t`Sign in`,
    cell: (account) => <Way account={account} session={session} onFail={onFail} />,
  },
]

const nameOf = ({ userName, email = '' }: Account) => userName ?? email

interface WayProps {
  readonly account: Account
  readonly session: Session
  readonly onFail: (error: unknown) => void
}

/** The button that signs in, or why there is none. */
function Way({ account, session, onFail }: WayProps) {
  const [busy, setBusy] = useState(false)
  const { userName, email = '', password, mfa } = account
  const { operatorId } = session
  if (userName === session.userName) return <Quiet inline>{t`It is you`}</Quiet>
  if (password === 'none') return <Quiet inline>{t`Has no password`}</Quiet>
  if (password === 'own') return <Quiet inline>{t`Has a password of its own`}</Quiet>
  if (mfa) return <Quiet inline>{t`Asks for a one-time code`}</Quiet>

  const name = nameOf(account)
  const go = async () => {
    const credentials: Credentials =
      userName === undefined
        ? { kind: 'root', email, password: publishedPassword }
        : { kind: 'sam', operatorId, userName, password: publishedPassword }
    setBusy(true)
    onFail(undefined)
    try {
      await signInAs(credentials)
    } catch (error) {
      onFail(error)
      setBusy(false)
    }
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={busy}
      aria-label={t`Sign in as ${name}`}
      onClick={() => void go()}
    >
      {t`Sign in`}
    </Button>
  )
}
