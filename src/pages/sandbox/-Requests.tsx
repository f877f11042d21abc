import { t } from '@lingui/core/macro'
import { Button, Code } from '@mantine/core'
import { Mono } from '../../components/detail/Mono.tsx'
import { PanelState } from '../../components/detail/Panel.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Section } from '../../components/detail/Section.tsx'
import { Time } from '../../components/detail/Time.tsx'
import { usePart, type WebRequest } from './-control.ts'
import { OutboxItem, useShown } from './-OutboxItem.tsx'
import classes from './sandbox.module.css'

const idOf = ({ requestId }: WebRequest) => `request-${requestId}`

/** What event handlers would have sent, newest first. Nothing leaves the sandbox. */
export function RequestsSection() {
  const { data, error, refetch } = usePart('requests')
  const shown = useShown(data?.map(idOf) ?? [])
  return (
    <Section title={t`Web requests`}>
      {!data ? (
        <PanelState error={error} onRetry={() => void refetch()} />
      ) : data.length === 0 ? (
        <Quiet>
          {t`No request was sent yet. Event handlers that send web requests or call functions leave them here instead.`}
        </Quiet>
      ) : (
        <>
          <ol className={classes.mails}>
            {data.slice(0, shown.count).map((request) => (
              <OutboxItem key={idOf(request)} id={idOf(request)}>
                <RequestText request={request} />
              </OutboxItem>
            ))}
          </ol>
          {!shown.isAll && (
            <Button variant="subtle" onClick={shown.showAll}>
              {t`Show all requests`}
            </Button>
          )}
        </>
      )}
    </Section>
  )
}

function RequestText({ request }: { readonly request: WebRequest }) {
  const { method, url, sentTime, handlerName, headers, body, credentialsId } = request
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return (
    <>
      <div className={classes.mailHead}>
        <h3 className={classes.subject}>
          {method} <bdi>{url}</bdi>
        </h3>
        <span className={classes.mailAbout}>
          <bdi>{handlerName}</bdi>
          <Time at={sentTime} absolute focusable />
        </span>
      </div>
      <Code block tabIndex={0} aria-label={t`Headers and body`}>
        {[...lines, ...(body === undefined ? [] : ['', body])].join('\n')}
      </Code>
      <span className={classes.token}>
        <Quiet inline>{t`Address`}</Quiet>
        <Mono copy={t`address`} cut>
          {url}
        </Mono>
      </span>
      {credentialsId !== undefined && (
        <Quiet>{t`It would have been signed with the credential set ${credentialsId}.`}</Quiet>
      )}
    </>
  )
}
