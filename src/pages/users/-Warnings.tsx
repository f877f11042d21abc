import { t } from '@lingui/core/macro'
import { Note } from '../../components/action/Note.tsx'
import { isLagoonUser } from '../../domain/access/user.ts'
import { isMyself, type SamUser } from './-resource.tsx'

interface WarningProps {
  readonly resources: readonly SamUser[]
}

/** What one should know before users are deleted: whose dashboards go dark, and that it is oneself. */
export function BeforeDeletion({ resources }: WarningProps) {
  return (
    <>
      {resources.some(({ userName }) => isLagoonUser(userName)) && (
        <Note tone="danger" title={t`Lagoon stops working`}>
          <p>
            {t`Lagoon reads your data as this user. Without it all dashboards and alerts are empty. Soracom says not to delete it.`}
          </p>
        </Note>
      )}
      {resources.some(isMyself) && (
        <Note tone="warning" title={t`You are signed in as this user`}>
          <p>{t`You are signed out at once, and cannot come back as this user.`}</p>
        </Note>
      )}
    </>
  )
}

/** The same before a user's permission is narrowed. */
export function BeforeRestriction({ resources }: WarningProps) {
  if (!resources.some(({ userName }) => isLagoonUser(userName))) return null
  return (
    <Note tone="warning" title={t`Lagoon needs this permission`}>
      <p>
        {t`Lagoon reads your data as this user. With less than it was given, dashboards and alerts may be empty.`}
      </p>
    </Note>
  )
}
