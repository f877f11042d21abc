import { Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { createFileRoute, Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { usePermissions } from '../../../../api/permissions.ts'
import { PageBody } from '../../../../components/detail/Section.tsx'
import { titled } from '../../../../components/resource/routes.ts'
import { SettingsPages } from '../../../../components/settings/SettingsPages.tsx'
import { tools } from '../../-tools/tools.ts'

export const Route = createFileRoute('/sims/$simId/tools')({
  ...titled(t`Tools`),
  component: SimTools,
})

/** The tools of a SIM beside each other; the address of the tab itself leads to the first. */
function SimTools() {
  const params = Route.useParams()
  const { may } = usePermissions()
  const pathname = useLocation({ select: (location) => location.pathname })
  const usable = tools.filter(({ needs }) => needs.some((one) => may(one).allowed))
  const [first] = usable
  if (!first) {
    return (
      <PageBody>
        <Text c="dimmed">{t`Your permissions allow none of the tools.`}</Text>
      </PageBody>
    )
  }
  const current = tools.find(({ to }) => pathname.endsWith(to.slice(to.lastIndexOf('/'))))
  if (!current) return <Navigate to={first.to} params={params} replace />
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
