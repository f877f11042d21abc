import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { getApiAuditLogs } from '../../api/generated/access.ts'
import { usePermissions } from '../../api/permissions.ts'

interface AuditLinkProps {
  /** What is looked for: its filters, and how far back. */
  readonly search: {
    readonly user?: string[]
    readonly path?: string[]
    readonly effect?: string[]
    readonly last: string
  }
  readonly children: string
}

/** The way to some calls of the audit log; none for who may not read it. */
export function AuditLink({ search, children }: AuditLinkProps) {
  const { may } = usePermissions()
  if (!may(getApiAuditLogs).allowed) return null
  return (
    <Button
      variant="default"
      leftSection={<IconHistory size={16} stroke={1.75} aria-hidden />}
      renderRoot={(props) => <Link to="/audit" search={search} {...props} />}
    >
      {children}
    </Button>
  )
}
