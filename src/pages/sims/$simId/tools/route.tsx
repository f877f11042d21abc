import { Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { createFileRoute, Outlet, useLocation } from '@tanstack/react-router'
import { PageBody } from '../../../../components/detail/Section.tsx'
import { titled } from '../../../../components/resource/routes.ts'
import { SettingsPages } from '../../../../components/settings/SettingsPages.tsx'
import { tools } from '../../-tools/tools.ts'
import { useTools } from '../../-tools/useTools.ts'

export const Route = createFileRoute('/sims/$simId/tools')({
  ...titled(t`Tools`),
  component: SimTools,
})

/** The tools of a SIM beside each other. */
function SimTools() {
  const params = Route.useParams()
  const pathname = useLocation({ select: (location) => location.pathname })
  const usable = useTools()
  const [first] = usable
  if (!first) {
    return (
      <PageBody>
        <Text c="dimmed">{t`Your permissions allow none of the tools.`}</Text>
      </PageBody>
    )
  }
  const current = tools.find(({ to }) => pathname.endsWith(to.slice(to.lastIndexOf('/')))) ?? first
  return (
    <SettingsPages
      edge
      label={t`Tools`}
      entries={usable.map(({ label, to }) => ({ key: to, label, link: { to, params } }))}
      current={current.to}
    >
      <div>
        <PageBody>
          <Outlet />
        </PageBody>
      </div>
    </SettingsPages>
  )
}
