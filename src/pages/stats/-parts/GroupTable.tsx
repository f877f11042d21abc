import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { Section } from '../../../components/detail/Section.tsx'
import type { GroupUsage } from './group-usage.ts'
import classes from './stats.module.css'
import { TrafficTable } from './TrafficTable.tsx'

/** What each group used, with its part of all that is listed. */
export function GroupTable({ rows }: { readonly rows: readonly GroupUsage[] }) {
  return (
    <Section title={t`Groups in this period`}>
      <TrafficTable
        label={t`Usage by group`}
        what={t`Group`}
        rows={rows.map(({ groupId, name, total }) => ({
          id: groupId,
          name: groupId === '' ? name : <GroupLink groupId={groupId} name={name} />,
          traffic: total,
        }))}
      />
      {rows.some(({ groupId }) => groupId === '') && (
        <p className={classes.below}>
          {t`Groups count the SIMs that are in them now. Terminated SIMs count as in no group.`}
        </p>
      )}
    </Section>
  )
}

function GroupLink({ groupId, name }: Pick<GroupUsage, 'groupId' | 'name'>) {
  return (
    <Link to="/groups/$groupId" params={{ groupId }} className={classes.name}>
      <bdi>{name}</bdi>
    </Link>
  )
}
