import { plural, t } from '@lingui/core/macro'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useGetGroupSuspense } from '../../../api/generated/client/group/group.ts'
import { Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { PageBody, Section } from '../../../components/detail/Section.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { Facts } from '../../../components/resource/Facts.tsx'
import classes from '../-configuration/configuration.module.css'
import { useDeviceCounts, useSimCount } from '../-members.ts'
import { group } from '../-resource.tsx'
import { NamespaceSettings } from './-NamespaceSettings.tsx'

const GroupHandlers = late(() =>
  import('../../event-handlers/-reach/GroupHandlers.tsx').then((all) => all.GroupHandlers),
)

export const Route = createFileRoute('/groups/$groupId/')({ component: GroupOverview })

function GroupOverview() {
  const { groupId } = Route.useParams()
  const { data: item } = useGetGroupSuspense(groupId).data
  return (
    <PageBody wide>
      <Facts facts={group.facts} item={item} title={t`Group`}>
        <Members groupId={groupId} />
      </Facts>
      <GroupHandlers groupId={groupId} />
      <Section title={t`Settings`}>
        <NamespaceSettings groupId={groupId} configuration={item.configuration ?? {}} />
      </Section>
    </PageBody>
  )
}

/** How many things the group sets, each with the way to their list. */
function Members({ groupId }: { readonly groupId: string }) {
  const sims = useSimCount(groupId)
  const { inventory, lora, sigfox } = useDeviceCounts(groupId)
  const devices = [
    { label: t`Inventory devices`, to: '/devices', count: inventory },
    { label: t`LoRaWAN devices`, to: '/lora', count: lora },
    { label: t`Sigfox devices`, to: '/sigfox', count: sigfox },
  ] as const
  if (!sims && !devices.some((one) => one.count)) return null
  const { count = 0, more = false } = sims ?? {}
  return (
    <PropertyGroup title={t`Members`}>
      {sims && (
        <Property label={t`SIMs`}>
          <Link to="/sims" search={{ group: [groupId] }} className={classes.link}>
            {more ? t`${count} or more SIMs` : plural(count, { one: '# SIM', other: '# SIMs' })}
          </Link>
        </Property>
      )}
      {devices.map(
        ({ label, to, count: some }) =>
          some !== undefined &&
          some > 0 && (
            <Property key={to} label={label}>
              <Link to={to} search={{ group: [groupId] }} className={classes.link}>
                {plural(some, { one: '# device', other: '# devices' })}
              </Link>
            </Property>
          ),
      )}
    </PropertyGroup>
  )
}
