import { t } from '@lingui/core/macro'
import * as op from '../../api/generated/operations.ts'
import { deleteAction } from '../../components/resource/termination-actions.ts'
import { UsersNote } from './-parts/UsersNote.tsx'
import { soralet } from './-resource.tsx'

/** Everything one can do to a Soralet. */
export const soraletActions = [
  deleteAction(soralet, op.deleteSoralet, {
    consequence: () => t`All of its versions and its log are deleted with it.`,
    Details: UsersNote,
  }),
]
