import type { QueryClient } from '@tanstack/react-query'
import { currentFleet } from '../../../api/fleet/current.ts'
import * as operations from '../../../api/generated/operations.ts'
import { currentPermissions } from '../../../api/permissions.ts'
import { knownGroups } from '../../../components/group/useAllGroups.ts'
import type { SimListSearch } from '../-list/search.ts'
import { makeWorker } from './make-worker.ts'
import { readerOf } from './reader.tsx'

/** Opens the fleet that the browser has kept. */
export function openFleet(): void {
  currentFleet(makeWorker)
    ?.open()
    .catch(() => undefined)
}

/**
 * Opens the fleet that the browser has kept, and shows from it what the URL of the list asks for,
 * while the page's code is coming; over when it is at hand. May reject: the list asks again then.
 */
export async function showFleetAhead(search: SimListSearch, client: QueryClient): Promise<void> {
  const fleet = currentFleet(makeWorker)
  if (!fleet) return
  await fleet.open()
  if (!currentPermissions().may(operations.listSims).allowed) return
  await readerOf(fleet).ahead(search, () => knownGroups(client).names)
}
