import { plural, t } from '@lingui/core/macro'
import { IconTrash } from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import { timeText } from '../detail/locale.ts'
import { defineAction, type Kind } from '../action/action.ts'
import type { EntryRow } from './entry-row.ts'

/** Where the API has one entry. */
export function entryPath({ source, time }: Pick<EntryRow, 'source' | 'time'>) {
  const { resourceType, resourceId } = source
  return { resource_type: resourceType, resource_id: resourceId, time }
}

const entryKind: Kind<EntryRow> = {
  key: ({ key }) => key,
  name: ({ time }) => timeText(time),
  noun: {
    title: t`Entries`,
    one: t`entry`,
    many: t`entries`,
    counted: (count) => plural(count, { one: '# entry', other: '# entries' }),
  },
}

/** What can be done to entries. */
export const entryActions = [
  defineAction(entryKind, {
    id: 'deleteEntry',
    section: 'danger',
    operation: op.deleteDataEntry,
    icon: IconTrash,
    label: t`Delete`,
    title: (what) => t`Delete ${what}`,
    consequence: (rows) =>
      plural(rows.length, {
        one: 'What the device sent at this time is gone for good, for applications too.',
        other: 'What devices sent at these times is gone for good, for applications too.',
      }),
    confirm: 'type',
    danger: true,
    removes: true,
    call: (row) => ({ path: entryPath(row) }),
    done: (what) => t`${what} deleted`,
  }),
]
