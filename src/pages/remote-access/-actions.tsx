import { t } from '@lingui/core/macro'
import { IconTrash } from '@tabler/icons-react'
import type { PortMapping } from '../../api/generated/models/portMapping.ts'
import * as op from '../../api/generated/operations.ts'
import { defineAction } from '../../components/action/action.ts'
import { Note } from '../../components/action/Note.tsx'
import { useSecond } from '../../components/detail/useSecond.ts'
import { endOf } from '../../domain/napter/access.ts'
import { TimeLeft } from '../sims/-sim/TimeLeft.tsx'
import { access } from './-resource.tsx'

/** Of one: how long it lasts, and that it is over, should that happen while the question is open. */
function Ending({ resources }: { readonly resources: readonly PortMapping[] }) {
  const now = useSecond()
  const [only, second] = resources
  const end = only && !second ? endOf(only) : undefined
  if (end === undefined) return null
  if (end > now) return <TimeLeft until={end} over={t`Expired`} />
  return (
    <Note tone="warning" title={t`It has expired in the meantime`}>
      <p>{t`Nobody can connect through it any more, so there is nothing left to delete.`}</p>
    </Note>
  )
}

/** Closes one: quickly, since it is done to be safe, and another can be opened at any time. */
export const deleteAccess = defineAction(access, {
  id: 'delete',
  section: 'danger',
  operation: op.deletePortMapping,
  icon: IconTrash,
  label: t`Delete`,
  title: (what) => t`Delete ${what}`,
  consequence: () => t`Nobody can connect through it any more, and open connections are cut.`,
  Details: Ending,
  danger: true,
  removes: true,
  allowed: (one) =>
    (endOf(one) ?? Infinity) > Date.now()
      ? { allowed: true }
      : { allowed: false, reason: t`It has expired. There is nothing left to delete.` },
  call: (one) => ({ path: access.path(one) }),
  done: (what) => t`${what} deleted`,
})

/** Everything one can do to a remote access. */
export const accessActions = [deleteAccess]
