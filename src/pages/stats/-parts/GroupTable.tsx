import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { explain } from '../../../api/errors.ts'
import { Section } from '../../../components/detail/Section.tsx'
import type { FailedGroup, GroupUsage } from './group-usage.ts'
import classes from './stats.module.css'
import { TrafficTable } from './TrafficTable.tsx'

/** What each group used, with its part of all that is listed. */
export function GroupTable({ rows }: { readonly rows: readonly GroupUsage[] }) {
  return (
    <Section title="Groups in this time">
      <TrafficTable
        label="Usage by group"
        what="Group"
        rows={rows.map(({ groupId, name, total }) => ({
          id: groupId,
          name: groupId === '' ? name : <GroupLink groupId={groupId} name={name} />,
          traffic: total,
        }))}
      />
      {rows.some(({ groupId }) => groupId === '') && (
        <p className={classes.below}>
          Groups count the SIMs that are in them now. SIMs that were terminated are among those in
          no group.
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

interface FailedGroupsProps {
  readonly groups: readonly FailedGroup[]
  readonly onRetry: () => void
}

/** The groups whose usage could not be loaded, and why. */
export function FailedGroups({ groups, onRetry }: FailedGroupsProps) {
  if (groups.length === 0) return null
  return (
    <ul className={classes.notes} role="alert">
      {groups.map(({ groupId, name, error }, at) => (
        <li key={groupId} className={classes.note}>
          <span>
            The usage of <bdi>{name}</bdi> is missing. {explain(error).detail}
          </span>
          {at === 0 && (
            <Button size="xs" variant="default" onClick={onRetry}>
              Try again
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
