import { t } from '@lingui/core/macro'
import { createFileRoute, notFound } from '@tanstack/react-router'
import { isSandbox } from '../../api/config.ts'
import { currentSession } from '../../api/session.ts'
import { useSession } from '../../api/use-session.ts'
import { Columns } from '../../components/detail/Columns.tsx'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { PageBody, Section } from '../../components/detail/Section.tsx'
import { late } from '../../components/feedback/late.tsx'
import { titled } from '../../components/resource/routes.ts'
import { AccountsSection } from './-Accounts.tsx'
import { ClockSection } from './-Clock.tsx'
import { FaultsSection } from './-Faults.tsx'
import { MailsSection } from './-Mails.tsx'
import { RequestsSection } from './-Requests.tsx'

const NewWorldSection = late(() => import('./-NewWorld.tsx').then((all) => all.NewWorldSection), {
  waiting: () => <Section title={t`New world`}>{null}</Section>,
})

export const Route = createFileRoute('/sandbox/')({
  ...titled(t`Sandbox`),
  loader: () => {
    const session = currentSession()
    // The real service has nothing of all this.
    if (session && !isSandbox(session.endpoint)) throw notFound()
  },
  component: SandboxPage,
})

/** What the sandbox is steered with: its outbox, clock, faults, worlds and accounts. */
function SandboxPage() {
  const session = useSession()
  if (!session) return null
  return (
    <>
      <DetailHeader title={t`Sandbox`} />
      <PageBody wide>
        <About />
        <Columns>
          <ClockSection />
          <NewWorldSection />
        </Columns>
        <MailsSection />
        <RequestsSection />
        <FaultsSection />
        <AccountsSection session={session} />
      </PageBody>
    </>
  )
}

function About() {
  return (
    <Quiet>
      {t`A simulated Soracom: nothing here is real, reaches Soracom, or costs anything. It answers every operation of the API.`}
    </Quiet>
  )
}
