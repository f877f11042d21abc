import { t } from '@lingui/core/macro'
import type { OperationAccess } from '../../api/operation.ts'
import { usePermissions } from '../../api/permissions.ts'
import { Picture } from '../feedback/Picture.tsx'
import classes from './StatePage.module.css'
import { usePageTitle } from './title.tsx'

interface ForbiddenProps {
  /** What the page cannot do without. */
  readonly operation: OperationAccess
}

/** For a page whose operation the person may not call: names the permission and whom to ask. */
export function Forbidden({ operation }: ForbiddenProps) {
  const { may } = usePermissions()
  const verdict = may(operation)
  const permission = operation.permissions[0] ?? operation.id
  const title = t`You do not have permission for this page`
  usePageTitle(title)
  return (
    <div className={classes.page}>
      <div className={classes.said}>
        <Picture name="forbidden" />
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.text}>
          {verdict.allowed
            ? t`This needs the permission ${permission}. Ask an administrator for it, then sign in again.`
            : verdict.reason}
        </p>
      </div>
    </div>
  )
}
