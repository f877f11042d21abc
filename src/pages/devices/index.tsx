import { t } from '@lingui/core/macro'
import { keepPreviousData } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import type { Device } from '../../api/generated/models/device.ts'
import * as op from '../../api/generated/operations.ts'
import { paged } from '../../api/lists.ts'
import { usePermissions } from '../../api/permissions.ts'
import { prefetchRows, type Rows } from '../../api/reading.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { soughtWords } from '../../domain/sought-words.ts'
import { inventoryActions } from './-actions.ts'
import { wordsQuery } from './-parts/search.ts'
import { inventoryDevice } from './-resource.tsx'

export const Route = createFileRoute('/devices/')({
  ...listRoute(t`Inventory devices`),
  loader: ({ context }) => prefetchRows(context.queryClient, inventoryDevice.rows),
  component: InventoryDevices,
})

/** The devices that the API finds by any of what it searches in. */
function foundBy(words: string): Rows<Device> {
  const query = { ...wordsQuery(soughtWords(words)), limit: 100 }
  const pages = paged(op.searchDevices, { query })
  return { pages: { ...pages, placeholderData: keepPreviousData } }
}

function InventoryDevices() {
  const { q = '' } = Route.useSearch()
  const { may } = usePermissions()
  const lists = may(op.listDevices).allowed
  // The API knows of IMSI and IMEI, which no device tells; the list of what is told beside it.
  const isDigits = /^\d{6,}$/.test(q.trim())
  const searches = may(op.searchDevices).allowed && (!lists || isDigits)
  const rows = searches ? foundBy(q) : inventoryDevice.rows
  return (
    <ResourceList
      resource={{ ...inventoryDevice, rows }}
      actions={inventoryActions}
      searchedByApi={searches && isDigits}
      create={{ operation: op.createDevice, label: t`Add a device`, to: '/devices/new' }}
      empty={{
        title: t`There is no Inventory device yet`,
        text: t`Inventory manages devices that speak LwM2M: their state is read, their settings are written and their functions executed from here. A device appears when it registers through a SIM whose group has Inventory on, or when it is added by hand.`,
      }}
    />
  )
}
