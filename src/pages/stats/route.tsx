import { t } from '@lingui/core/macro'
import { createFileRoute, Outlet } from '@tanstack/react-router'
import { usePermissions } from '../../api/permissions.ts'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { TabsNav } from '../../components/detail/TabsNav.tsx'
import { titled } from '../../components/resource/routes.ts'
import { tabs } from './-parts/tabs.ts'
import classes from './-parts/stats.module.css'

export const Route = createFileRoute('/stats')({
  ...titled(t`Usage`),
  component: Usage,
})

function Usage() {
  const { may } = usePermissions()
  const allowed = tabs.filter(({ needs }) => needs.some((operation) => may(operation).allowed))
  return (
    <div className={classes.page}>
      <DetailHeader title={t`Usage`} />
      <TabsNav label={t`Usage`} tabs={allowed} />
      <Outlet />
    </div>
  )
}
