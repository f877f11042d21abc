import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Mono } from '../../components/detail/Mono.tsx'
import { PanelState } from '../../components/detail/Panel.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Section } from '../../components/detail/Section.tsx'
import { Time } from '../../components/detail/Time.tsx'
import { usePart, type Mail } from './-control.ts'
import { OutboxItem, useShown } from './-OutboxItem.tsx'
import classes from './sandbox.module.css'

const idOf = ({ mailId }: Mail) => `mail-${mailId}`

/** What would have been mailed, newest first. Nothing leaves the sandbox. */
export function MailsSection() {
  const { data, error, refetch } = usePart('mails')
  const shown = useShown(data?.map(idOf) ?? [])
  return (
    <Section title={t`Outbox`}>
      {!data ? (
        <PanelState error={error} onRetry={() => void refetch()} />
      ) : data.length === 0 ? (
        <Quiet>
          {t`Nothing was mailed yet. Forgotten passwords, lost second factors, new email addresses and event handlers send mails; they stand here instead.`}
        </Quiet>
      ) : (
        <>
          <ol className={classes.mails}>
            {data.slice(0, shown.count).map((mail) => (
              <OutboxItem key={idOf(mail)} id={idOf(mail)}>
                <MailText mail={mail} />
              </OutboxItem>
            ))}
          </ol>
          {!shown.isAll && (
            <Button variant="subtle" onClick={shown.showAll}>
              {t`Show all mails`}
            </Button>
          )}
        </>
      )}
    </Section>
  )
}

function MailText({ mail }: { readonly mail: Mail }) {
  const { subject, recipient, sentTime, text, token } = mail
  return (
    <>
      <div className={classes.mailHead}>
        <h3 className={classes.subject}>{subject}</h3>
        <span className={classes.mailAbout}>
          <bdi>{recipient}</bdi>
          <Time at={sentTime} absolute focusable />
        </span>
      </div>
      <p className={classes.mailText}>
        {token === undefined ? text : text.replace(token, '').trim()}
      </p>
      {token !== undefined && (
        <span className={classes.token}>
          <Quiet inline>{t`Token`}</Quiet>
          <Mono copy={t`token`} cut>
            {token}
          </Mono>
        </span>
      )}
    </>
  )
}
