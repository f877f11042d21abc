import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useSession } from '../../api/use-session.ts'
import { viewAs } from '../../api/viewing.ts'
import { ListPage } from '../../components/list/ListPage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { late } from '../../components/feedback/late.tsx'
import { checkSearch } from './-check/search.ts'

const Tester = late(() => import('./-check/Tester.tsx').then((all) => all.Tester))

export const Route = createFileRoute('/permissions/check')({
  ...titled(t`Check permissions`),
  validateSearch: checkSearch,
  component: CheckPermissions,
})

function CheckPermissions() {
  const search = Route.useSearch()
  const navigate = useNavigate()
  const session = useSession()
  const { user } = search
  const other = user !== undefined && user !== session?.userName
  return (
    <ListPage
      title={t`Check permissions`}
      actions={
        other && (
          <Button
            variant="default"
            leftSection={<IconEye size={16} stroke={1.6} />}
            onClick={() => {
              viewAs(user)
              void navigate({ to: '/' })
            }}
          >
            {t`See the console as ${user}`}
          </Button>
        )
      }
    >
      <Tester search={search} />
    </ListPage>
  )
}
