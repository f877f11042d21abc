import { t } from '@lingui/core/macro'
import { useLocation } from '@tanstack/react-router'
import { usePermissions } from '../../api/permissions.ts'
import { TabsNav } from '../detail/TabsNav.tsx'
import { siblingsAt } from './navigation-allowed.ts'

/** The pages of the same kind beside a list, as tabs below its title; nothing where it has none. */
export function SiblingTabs() {
  const pathname = useLocation({ select: (location) => location.pathname })
  const siblings = siblingsAt(pathname, usePermissions().may)
  if (siblings.length < 2) return null
  return (
    <TabsNav
      label={t`Pages of this kind`}
      tabs={siblings.map(({ label, path }) => ({ label, link: { to: path }, exact: true }))}
    />
  )
}
