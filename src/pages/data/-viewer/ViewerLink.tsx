import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { getDataEntries } from '../../../api/generated/access.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { sourceKey, type DataSource } from '../../../components/data/entry-row.ts'

interface ViewerLinkProps {
  readonly source: DataSource
  /** What stands on it, where the data are not at hand. */
  readonly label?: string
}

/** The way from a thing to its data among others; nothing for who may not read any. */
export function ViewerLink({ source, label = t`Compare with others` }: ViewerLinkProps) {
  const { may } = usePermissions()
  if (!may(getDataEntries).allowed) return null
  return (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link to="/data/view" search={{ source: [sourceKey(source)] }} {...props} />
      )}
    >
      {label}
    </Button>
  )
}
