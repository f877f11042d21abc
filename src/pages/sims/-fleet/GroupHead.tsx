import { plural, t } from '@lingui/core/macro'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useListSearch } from '../../../components/list/useListSearch.ts'
import type { RowGroup } from '../../../domain/fleet/query.ts'
import { readSimSearch } from '../-list/search.ts'
import classes from './Fleet.module.css'
import { GroupTraffic } from './GroupTraffic.tsx'
import { fieldLabel, type GroupNames } from './labels.ts'

interface GroupHeadProps {
  /** The field whose value they share. */
  readonly by: string
  readonly group: RowGroup
  readonly groups: GroupNames
  readonly open: boolean
}

/**
 * The head of SIMs with the same value: what it is called, how many there are, how many online. A
 * click opens or folds it, in the URL.
 */
export function GroupHead({ by, group, groups, open }: GroupHeadProps) {
  const { count, counted, value } = group
  const { search, update } = useListSearch()
  const label = fieldLabel(by, value, groups)
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <button
      type="button"
      className={classes.head}
      aria-expanded={open}
      onClick={() => update({ open: toggled(readSimSearch(search).open ?? [], value || 'none') })}
    >
      <Chevron size={16} stroke={1.75} aria-hidden />
      <bdi className={classes.label}>{label}</bdi>
      <span className={classes.sum}>{plural(count, { one: '# SIM', other: '# SIMs' })}</span>
      <span className={classes.sum}>{t`${plural(counted, { other: '#' })} online`}</span>
      {by === 'group' && value !== '' && <GroupTraffic groupId={value} />}
    </button>
  )
}

function toggled(open: readonly string[], value: string): string[] | undefined {
  const next = open.includes(value) ? open.filter((one) => one !== value) : [...open, value]
  return next.length > 0 ? next : undefined
}
