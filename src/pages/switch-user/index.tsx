import { t } from '@lingui/core/macro'
import { Stack } from '@mantine/core'
import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import type { Session } from '../../api/session.ts'
import { endSwitch } from '../../api/sign-out.ts'
import { switchTo } from '../../api/switch-user.ts'
import { useSession } from '../../api/use-session.ts'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { Mono } from '../../components/detail/Mono.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { PageBody, Section } from '../../components/detail/Section.tsx'
import { StatePanel } from '../../components/feedback/States.tsx'
import { choice, text } from '../../components/form/fields.ts'
import { PassingForm } from '../../components/form/FieldsForm.tsx'
import { titled } from '../../components/resource/routes.ts'
import { PlainButton } from '../../components/shell/PlainButton.tsx'
import { srnOf, type Principal } from '../../domain/access/principal.ts'
import { visible } from '../../domain/numbers.ts'
import { Targets } from './-Targets.tsx'
import { rememberTarget, type Target } from './-targets.ts'

export const Route = createFileRoute('/switch-user/')({
  ...titled(t`Switch user`),
  validateSearch: ({ operatorId, userName }: Record<string, unknown>): Partial<Principal> => ({
    ...(typeof operatorId === 'string' && { operatorId }),
    ...(typeof userName === 'string' && { userName }),
  }),
  component: SwitchUserPage,
})

function SwitchUserPage() {
  const session = useSession()
  const permitted = usePermissions().may(op.switchUser)
  return (
    <>
      <DetailHeader title={t`Switch user`} fleeting />
      {!permitted.allowed ? (
        <StatePanel picture="forbidden" title={t`You may not switch to other users`}>
          {permitted.reason}
        </StatePanel>
      ) : session?.from ? (
        <StatePanel
          picture="empty"
          title={t`You have switched already`}
          action={<PlainButton onClick={endSwitch}>{t`Switch back`}</PlainButton>}
        >
          {t`A switched user cannot switch on. Switch back first.`}
        </StatePanel>
      ) : (
        session && <SwitchUser session={session} />
      )}
    </>
  )
}

const lives = [
  { value: '900', label: t`15 minutes` },
  { value: '1800', label: t`30 minutes` },
  { value: '3600', label: t`1 hour` },
]

const fields = {
  operatorId: text({
    label: t`Operator ID`,
    required: t`Enter the ID of the user’s operator. It begins with OP.`,
    look: 'code',
    read: (typed) => visible(typed).trim().toUpperCase(),
  }),
  userName: text({ label: t`User name`, required: t`Enter the name of the SAM user.` }),
  seconds: choice({ label: t`For`, options: lives, initial: '3600', api: 'tokenTimeoutSeconds' }),
}

function SwitchUser({ session }: { readonly session: Session }) {
  const search = Route.useSearch()
  const { operatorId, userName } = session
  const [chosen, setChosen] = useState<Target>()
  const own = srnOf({ operatorId, userName })
  return (
    <PageBody>
      <Section title={t`To a user that trusts you`}>
        <Stack gap="sm">
          <Quiet>
            {t`You go on as that user, in this tab, with its permissions and no others. Your own session stays, and you come back to it.`}
          </Quiet>
          <PassingForm
            key={JSON.stringify(chosen)}
            fields={fields}
            initial={{ operatorId, ...search, ...chosen }}
            label={t`Switch user`}
            onSave={async ({ seconds, ...target }) =>
              // It is remembered by who switches.
              switchTo(target, Number(seconds), () => rememberTarget(target))
            }
          />
        </Stack>
      </Section>
      <Targets onChoose={(target) => setChosen({ ...target })} />
      <Section title={t`Where you are not trusted yet`}>
        <Quiet>
          {t`Whoever administers that user adds you to its trust policy, under this name:`}
        </Quiet>
        <Mono copy={t`name for trust policies`}>{own}</Mono>
      </Section>
    </PageBody>
  )
}
