import { plural, t } from '@lingui/core/macro'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RowGroup } from '../../../domain/fleet/query.ts'
import classes from './Fleet.module.css'

interface GroupHeadProps {
  readonly group: RowGroup
  readonly label: string
  readonly open: boolean
  /** What else is known of them together. */
  readonly more?: ReactNode
  readonly onToggle: () => void
}

/** The head of SIMs with the same value: what it is called, how many there are, how many online. */
export function GroupHead({ group, label, open, more, onToggle }: GroupHeadProps) {
  const { count, counted } = group
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <button type="button" className={classes.head} aria-expanded={open} onClick={onToggle}>
      <Chevron size={16} stroke={1.75} aria-hidden />
      <bdi className={classes.label}>{label}</bdi>
      <span className={classes.sum}>{plural(count, { one: '# SIM', other: '# SIMs' })}</span>
      <span className={classes.sum}>{t`${plural(counted, { other: '#' })} online`}</span>
      {more}
    </button>
  )
}
