import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { prefetchRows } from '../../api/reading.ts'
import { late } from '../../components/feedback/late.tsx'
import { filterValues } from '../../components/list/search.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { LateDialog } from '../../components/shell/LateDialog.tsx'
import { sigfoxActions } from './-actions.ts'
import { deviceFilters } from './-parts/filters.ts'
import { foundBy } from './-parts/found.ts'
import { useNewCode } from './-parts/new-code.ts'
import { sigfoxDevice } from './-resource.tsx'

const NewCodeDialog = late(() =>
  import('./-parts/NewCodeDialog.tsx').then((all) => all.NewCodeDialog),
)

export const Route = createFileRoute('/sigfox/')({
  ...listRoute(t`Sigfox devices`),
  loader: ({ context }) => prefetchRows(context.queryClient, sigfoxDevice.rows),
  component: SigfoxDevices,
})

function SigfoxDevices() {
  const search = Route.useSearch()
  const { may } = usePermissions()
  const searches = may(op.searchSigfoxDevices).allowed
  const lists = may(op.listSigfoxDevices).allowed
  const wanted = {
    q: search.q,
    status: filterValues(search, 'status'),
    registration: filterValues(search, 'registration'),
  }
  const isNarrowed = Object.values(wanted).some((one) => one?.length)
  const rows = searches && (isNarrowed || !lists) ? foundBy(wanted) : sigfoxDevice.rows
  const made = useNewCode()
  return (
    <>
      <ResourceList
        resource={{ ...sigfoxDevice, rows }}
        actions={sigfoxActions}
        filters={deviceFilters(searches)}
        create={{
          operation: op.registerSigfoxDevice,
          label: t`Register a device`,
          to: '/sigfox/register',
        }}
        empty={{
          title: t`There is no Sigfox device yet`,
          text: t`A Sigfox device sends twelve bytes at a time over kilometres. Register the devices you have with the code (PAC) that came with them.`,
          japan: true,
        }}
      />
      <LateDialog opened={made !== undefined} part={NewCodeDialog}>
        {(opened) => made && <NewCodeDialog made={made} opened={opened} />}
      </LateDialog>
    </>
  )
}
