import { plural, t } from '@lingui/core/macro'
import { IconTrash } from '@tabler/icons-react'
import type { SoraletVersion } from '../../../api/generated/models/soraletVersion.ts'
import * as op from '../../../api/generated/operations.ts'
import { defineAction, type Action, type Kind } from '../../../components/action/action.ts'
import { listText } from '../../../components/detail/locale.ts'

/** A version, with the names of the groups that run it. */
export interface UsedVersion extends SoraletVersion {
  readonly users: readonly string[]
}

const numberOf = ({ version }: SoraletVersion) => String(version ?? '')

/** Versions of a Soralet, as actions name them. */
const version: Kind<UsedVersion> = {
  noun: {
    title: t`Versions`,
    one: t`version`,
    many: t`versions`,
    counted: (count) => plural(count, { one: '# version', other: '# versions' }),
  },
  key: (one) => `${one.soraletId ?? ''}/${numberOf(one)}`,
  name: (one) => {
    const no = numberOf(one)
    return t`Version ${no}`
  },
}

export const versionKey = version.key

/** Deletes a version that no group runs. */
export const deleteVersion: Action<UsedVersion> = defineAction(version, {
  id: 'delete-version',
  section: 'danger',
  operation: op.deleteSoraletVersion,
  icon: IconTrash,
  label: t`Delete`,
  title: (what) => t`Delete ${what}`,
  consequence: () => t`Its code is gone, and its number is not used again.`,
  confirm: 'type',
  danger: true,
  single: true,
  allowed: ({ users }) => {
    const names = listText(users)
    return users.length === 0
      ? { allowed: true }
      : {
          allowed: false,
          reason: t`${names} run this version. Let their settings of Orbit name another first.`,
        }
  },
  call: ({ soraletId = '', version: no = 0 }) => ({ path: { soralet_id: soraletId, version: no } }),
  done: (what) => t`${what} deleted`,
})
