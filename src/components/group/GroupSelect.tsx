import { Select } from '@mantine/core'
import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { groupName } from '../../domain/group/name.ts'
import { choicesOf } from '../form/choices.ts'
import { useAllGroups } from './useAllGroups.ts'

interface GroupSelectProps {
  /** The id of the group; empty for none. */
  readonly value: string
  readonly onChange: (groupId: string) => void
  readonly error?: ReactNode
  readonly clearable?: boolean
  /** A group that is not to be chosen. */
  readonly without?: string | undefined
}

/** Chooses a group by its name. Groups of the same name are told apart by their ids. */
export function GroupSelect({ value, onChange, error, clearable, without }: GroupSelectProps) {
  const { groups, loading, failed } = useAllGroups()
  const names = groups.map(groupName)
  const choices = groups.filter(({ groupId }) => groupId !== without)
  return (
    <Select
      label={t`Group`}
      placeholder={loading ? t`Loading the groups…` : t`Choose a group`}
      data={choicesOf(
        choices.map((group) => {
          const name = groupName(group)
          const unique = names.filter((other) => other === name).length === 1
          const id = group.groupId ?? ''
          return { value: id, label: unique ? name : `${name} (${id})` }
        }),
      )}
      searchable
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t`Clear the group` }}
      nothingFoundMessage={loading ? t`Loading the groups…` : t`No group has such a name.`}
      description={failed ? t`The groups could not be loaded. Try again in a moment.` : undefined}
      error={error}
      value={value || null}
      onChange={(groupId) => onChange(groupId ?? '')}
    />
  )
}

interface Member {
  readonly groupId?: string | null
}

interface GroupInputProps extends Pick<GroupSelectProps, 'value' | 'onChange' | 'error'> {
  readonly resources: readonly Member[]
}

/** Chooses a group that not all of the resources are in already. */
export function GroupInput({ resources, ...input }: GroupInputProps) {
  const [first] = resources
  const common = resources.every(({ groupId }) => groupId === first?.groupId)
  return <GroupSelect {...input} without={(common && first?.groupId) || undefined} />
}
