import { t } from '@lingui/core/macro'
import { Group } from '@mantine/core'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { Panel } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import type { NotificationType } from '../../../domain/account/emails.ts'
import { mostText, purposeLabels } from '../../../words/account.ts'
import classes from './email.module.css'
import { actionsOf, purposeActions } from './purpose-actions.tsx'
import type { Use } from './useAddresses.ts'

const explanations: Readonly<Record<NotificationType, string>> = {
  primary: t`The root user signs in with it. It gets a copy of everything, mails of event handlers and of data usage, and links to exported audit logs.`,
  recovery: t`Used when nobody can read the primary address any more.`,
  billing: t`Bills, and payments that failed.`,
  support: t`Answers to support tickets.`,
}

/** Which addresses are used for what. */
export function Purposes({ uses }: { readonly uses: readonly Use[] }) {
  return (
    <ActionProvider
      actions={purposeActions}
      find={(key) => uses.find(({ type }) => type === key) ?? null}
    >
      <Section title={t`What they are used for`}>
        <div className={classes.purposes}>
          {uses.map((use) => (
            <Purpose key={use.type} use={use} />
          ))}
        </div>
      </Section>
    </ActionProvider>
  )
}

function Purpose({ use }: { readonly use: Use }) {
  const { type, addresses } = use
  return (
    <Panel title={purposeLabels[type]} note={mostText(type)}>
      <div className={classes.purpose}>
        <Quiet>{explanations[type]}</Quiet>
        {addresses.length > 0 ? (
          <ul className={classes.addresses}>
            {addresses.map(({ emailId, email }) => (
              <li key={emailId}>
                <bdi>{email}</bdi>
              </li>
            ))}
          </ul>
        ) : (
          <p>{t`No address of its own: mail goes to the primary one.`}</p>
        )}
        <Group gap={8}>
          {actionsOf(use).map((action) => (
            <ActionButton key={action.id} action={action} resources={[use]} />
          ))}
        </Group>
      </div>
    </Panel>
  )
}
