import { currentSession } from '../../api/session.ts'
import type { OperationAccess } from '../../api/operation.ts'
import type { May } from '../../api/permissions.ts'
import {
  entries,
  navigation,
  navigationPages,
  type NavigationEntry,
  type NavigationGroup,
  type NavigationPage,
  type NavigationTab,
} from './navigation.ts'
import { isSandbox } from '../../api/config.ts'
import { viewedUser } from '../../api/viewing.ts'

/** The operation that keeps a person from a page: undefined where they may see it. */
export function missingFor({ needs = [] }: NavigationPage, may: May): OperationAccess | undefined {
  return needs.some((operation) => may(operation).allowed) ? undefined : needs[0]
}

/** What keeps a person from the page at exactly this path, as far as the navigation knows. */
export function missingAt(pathname: string, may: May): OperationAccess | undefined {
  const plain = pathname.replace(/(?<=.)\/$/, '')
  const page = navigationPages.find(({ path }) => path === plain)
  return page && missingFor(page, may)
}

/** Whether a page has something to be about where, and as whom, the person is signed in. */
export function isHere({ sandbox = false, root = false }: NavigationPage): boolean {
  const session = currentSession()
  const isSam = session?.userName !== undefined || viewedUser() !== undefined
  if (root && isSam) return false
  return !sandbox || (session !== undefined && isSandbox(session.endpoint))
}

/** Whether the person may see a page, and has no better one; the one at `pathname` is seen already. */
function isOffered(page: NavigationPage, may: May, pathname?: string): boolean {
  const { path, unless = [] } = page
  if (!isHere(page)) return false
  const isReplaced = unless.some((one) => may(one).allowed)
  return missingFor(page, may) === undefined && (path === pathname || !isReplaced)
}

/** The siblings of the page at exactly this path that the person may see, in a coverage. */
export function siblingsAt(
  pathname: string,
  may: May,
  coverage = currentSession()?.coverage,
): readonly NavigationTab[] {
  const holder = entries.find(({ tabs }) => tabs?.some(({ path }) => path === pathname))
  return (holder?.tabs ?? []).filter(
    (tab) => (tab.coverage ?? coverage) === coverage && isOffered(tab, may, pathname),
  )
}

/** An entry and where it leads: to the first of its tabs that the person may see. */
export interface AllowedEntry extends NavigationEntry {
  readonly to: NavigationPage['path']
}

/** A group with what the person may see of it. */
export interface AllowedGroup extends NavigationGroup {
  readonly entries: readonly AllowedEntry[]
}

/** The groups that hold something for this person. */
export function allowedGroups(may: May): readonly AllowedGroup[] {
  return navigation.flatMap((group) => {
    const entries = group.entries.flatMap((entry) => allowed(entry, may))
    return entries.length > 0 ? [{ ...group, entries }] : []
  })
}

function allowed(entry: NavigationEntry, may: May): readonly AllowedEntry[] {
  const page = (entry.tabs ?? [entry]).find((one) => isOffered(one, may))
  return page ? [{ ...entry, to: page.path }] : []
}
