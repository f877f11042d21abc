import { createFileRoute } from '@tanstack/react-router'
import { useGetSoraCamDeviceSuspense } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import { listSearch } from '../../../components/list/search.ts'
import { RecordingsPage } from './-video/RecordingsPage.tsx'
import { readMoment } from './-video/moment.ts'

const readList = listSearch(['type'])

export const Route = createFileRoute('/soracam/$deviceId/recordings')({
  validateSearch: (raw: Record<string, unknown>) => ({ ...readList(raw), ...readMoment(raw) }),
  component: Recordings,
})

function Recordings() {
  const { deviceId } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const { data: camera } = useGetSoraCamDeviceSuspense(deviceId).data
  return (
    <RecordingsPage
      // Another camera begins with an empty screen.
      key={deviceId}
      camera={camera}
      search={search}
      onSearch={(change, how) =>
        void navigate({
          search: (old) => ({ ...old, ...change }),
          replace: how === 'replace',
          resetScroll: false,
        })
      }
    />
  )
}
