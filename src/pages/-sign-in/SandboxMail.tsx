import { t } from '@lingui/core/macro'
import { useEffect, useState } from 'react'
import { request } from '../../api/http.ts'
import { PlainButton } from '../../components/shell/PlainButton.tsx'
import { Message } from './Message.tsx'
import classes from './sign-in.module.css'

interface Mail {
  readonly mailId: number
  readonly subject: string
  readonly text: string
  readonly token: string | null
}

interface SandboxMailProps {
  readonly base: string
  readonly email: string
  readonly onUse: (token: string) => void
}

/**
 * The mail that the sandbox did not send: it shows it to anybody where the account is one of those
 * whose password it publishes.
 */
export function SandboxMail({ base, email, onUse }: SandboxMailProps) {
  const [mail, setMail] = useState<Mail | 'none'>()
  useEffect(() => {
    const abort = new AbortController()
    const read = async () => {
      const path = `/sandbox/control/mails?to=${encodeURIComponent(email)}`
      const options = { base, signal: abort.signal }
      const { data } = await request<{ readonly data: readonly Mail[] }>(path, options)
      setMail(data.find(({ token }) => token !== null) ?? 'none')
    }
    read().catch(() => setMail(abort.signal.aborted ? undefined : 'none'))
    return () => abort.abort()
  }, [base, email])

  if (!mail) return null
  if (mail === 'none') {
    return (
      <Message
        tone="info"
        title={t`The sandbox sends no mails, and has none to show for this address.`}
        detail={t`It shows those of the accounts that it made itself.`}
      />
    )
  }
  const { subject, token } = mail
  return (
    <div className={classes.message} data-tone="info">
      <p
        className={classes.messageTitle}
      >{t`The sandbox sends no mails. This is the one: ${subject}`}</p>
      <p className={classes.mailToken} translate="no">
        {token}
      </p>
      <PlainButton small onClick={() => onUse(token ?? '')}>
        {t`Use this token`}
      </PlainButton>
    </div>
  )
}
