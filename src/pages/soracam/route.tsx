import { createFileRoute, Outlet } from '@tanstack/react-router'
import { t } from '@lingui/core/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listSoraCamDevices } from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { useSession } from '../../api/use-session.ts'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { usePageTitle } from '../../components/shell/title.tsx'
import { OtherCoverage } from '../../components/shell/OtherCoverage.tsx'
import { allCameras } from './-camera/queries.ts'

export const Route = createFileRoute('/soracam')({ component: Soracam })

function Soracam() {
  return useSession()?.coverage === 'g' ? <JapanOnly /> : <Cameras />
}

/** All pages here name cameras: their list is asked for with the first of them. */
function Cameras() {
  const { may } = usePermissions()
  const client = useQueryClient()
  const listed = may(listSoraCamDevices).allowed
  useEffect(() => {
    if (listed) void client.prefetchQuery(allCameras)
  }, [listed, client])
  return <Outlet />
}

/** SoraCam is a service of Japan coverage alone. */
function JapanOnly() {
  usePageTitle(t`Cameras`)
  return (
    <>
      <DetailHeader title={t`Cameras`} />
      <OtherCoverage title={t`Cameras are in Japan coverage`} picture="missing">
        {t`Soracom Cloud Camera Services work in Japan coverage only. You are looking at Global coverage, which has no cameras.`}
      </OtherCoverage>
    </>
  )
}
