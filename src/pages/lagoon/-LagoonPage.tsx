import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { isSandbox } from '../../api/config.ts'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { useSession } from '../../api/use-session.ts'
import { ActionButton } from '../../components/action/ActionButton.tsx'
import { ActionMenu } from '../../components/action/ActionMenu.tsx'
import { ActionProvider } from '../../components/action/ActionProvider.tsx'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { Empty, Failed, Loading } from '../../components/feedback/States.tsx'
import type { LagoonPlan } from '../../domain/lagoon/plans.ts'
import { contractRefusal, lagoonActions, register, terminate } from './-actions.ts'
import { Members } from './-Members.tsx'
import { Plan } from './-Plan.tsx'
import { PlanTable } from './-PlanTable.tsx'
import { useLagoon } from './-useLagoon.ts'

/** Where the dashboards of each coverage are. */
const consoles = { jp: 'https://jp.lagoon.soracom.io/', g: 'https://g.lagoon.soracom.io/' } as const

/** Lagoon of this coverage: what it would hold, and once it is registered what it does. */
export function LagoonPage({ assumed }: { readonly assumed: LagoonPlan | undefined }) {
  const session = useSession()
  const { may } = usePermissions()
  const { none, lagoon, error, retry } = useLagoon(assumed)
  const withheld = [op.listLagoonUsers, op.listLagoonLicensePackStatus]
    .filter((operation) => !may(operation).allowed)
    .flatMap(({ permissions }) => permissions.slice(0, 1))
  const resource = none ? 'none' : lagoon
  return (
    <ActionProvider actions={lagoonActions} find={() => resource}>
      <DetailHeader
        title="Lagoon"
        actions={
          lagoon && (
            <>
              <Button
                component="a"
                href={consoles[session?.coverage ?? 'jp']}
                target="_blank"
                rel="noopener noreferrer"
                rightSection={<IconExternalLink size={16} aria-hidden />}
              >
                {t`Open the dashboards`}
              </Button>
              <ActionMenu resources={[lagoon]} actions={[terminate]} label={t`More actions`} />
            </>
          )
        }
      />
      <PageBody wide withheld={withheld}>
        {none && <NotRegistered />}
        {!none &&
          !lagoon &&
          (error ? <Failed error={error} onRetry={retry} /> : <Loading rows={10} />)}
        {lagoon && session && isSandbox(session.endpoint) && (
          <Quiet>{t`The sandbox has no dashboards: the button leads to the real Lagoon, which knows none of these users.`}</Quiet>
        )}
        {lagoon && <Plan lagoon={lagoon} />}
        {lagoon?.users && <Members lagoon={lagoon} users={lagoon.users} />}
        {(none || lagoon) && <PlanTable lagoon={lagoon} />}
      </PageBody>
    </ActionProvider>
  )
}

/** What Lagoon is, and the way to it. */
function NotRegistered() {
  const { may } = usePermissions()
  const refusal = contractRefusal()
  const action =
    refusal === undefined && may(op.registerLagoon).allowed ? (
      <ActionButton primary action={register} resources={['none' as const]} />
    ) : undefined
  return (
    <Empty title={t`Lagoon is not registered in this coverage`} action={action}>
      <p>
        {t`Lagoon shows what devices sent to Harvest Data on dashboards, and sends alerts. Its users sign in with passwords of their own.`}
      </p>
      {refusal !== undefined && (
        <p>
          {t`Only the root user can register it: ask whoever signs in with the email address of the account.`}
        </p>
      )}
    </Empty>
  )
}
