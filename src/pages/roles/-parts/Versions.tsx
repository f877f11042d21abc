import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useListRoleVersions } from '../../../api/generated/client/role/role.ts'
import type { RoleVersionResponse } from '../../../api/generated/models/roleVersionResponse.ts'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Note } from '../../../components/action/Note.tsx'
import { countText } from '../../../components/detail/locale.ts'
import { Dash } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { useOverlay, type Overlay } from '../../../components/list/useOverlay.ts'
import { PermissionDifference } from '../../../components/permission/PermissionDifference.tsx'
import { fromSeconds } from '../../../domain/time.ts'
import { listOf } from './list-of.ts'

const keyOf = ({ version }: RoleVersionResponse) => String(version ?? '')

const columnsWith = (chosen: Overlay): readonly StaticColumn<RoleVersionResponse>[] => [
  {
    header: t`Version`,
    cell: ({ version }) => (version === undefined ? <Dash /> : countText(version)),
  },
  {
    header: t`Published`,
    cell: ({ publishDateTime: at }) =>
      at === undefined ? <Dash /> : <Time at={fromSeconds(at)} />,
  },
  { header: t`Description`, cell: ({ description }) => <bdi>{description}</bdi> },
  {
    header: t`Action`,
    cell: (one) => {
      const key = keyOf(one)
      return (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t`Changes of version ${key}`}
          aria-expanded={chosen.value === key}
          onClick={() => (chosen.value === key ? chosen.close() : chosen.open(key))}
        >
          {t`Changes`}
        </Button>
      )
    },
  },
]

/** The versions of a role that Soracom maintains, and what one of them changed. */
export function Versions({ roleId }: { readonly roleId: string }) {
  const chosen = useOverlay('version')
  const permitted = usePermissions().may(op.listRoleVersions, { role_id: roleId })
  const { data, error, refetch } = useListRoleVersions(ownOperator().operator_id, roleId, {
    query: { enabled: permitted.allowed },
  })
  if (!permitted.allowed) return <Quiet>{permitted.reason}</Quiet>
  if (!data) return <PanelState error={error} height={120} onRetry={() => void refetch()} />
  const versions = listOf(data.data)
  if (versions.length === 0) return <Quiet>{t`No version of it is kept.`}</Quiet>
  return (
    <>
      <StaticTable
        label={t`Versions`}
        rows={versions}
        rowKey={keyOf}
        columns={columnsWith(chosen)}
      />
      {chosen.value !== undefined && <Changes versions={versions} version={chosen.value} />}
    </>
  )
}

interface ChangesProps {
  readonly versions: readonly RoleVersionResponse[]
  readonly version: string
}

function Changes({ versions, version }: ChangesProps) {
  const at = versions.findIndex((one) => keyOf(one) === version)
  const [one, before] = [versions[at], versions[at + 1]]
  if (!one) {
    return (
      <Note tone="quiet" role="status" title={t`Version ${version} is not kept any more`}>
        <p>{t`Soracom keeps the newest versions only. Choose one of those above.`}</p>
      </Note>
    )
  }
  if (!before) {
    return (
      <Quiet>{t`The version before ${version} is not kept, so what it changed is not known.`}</Quiet>
    )
  }
  return <PermissionDifference before={before.permission ?? ''} after={one.permission ?? ''} />
}
