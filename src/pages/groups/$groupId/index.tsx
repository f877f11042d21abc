import { createFileRoute, Link } from '@tanstack/react-router'
import { useGetGroupSuspense } from '../../../api/generated/client/group/group.ts'
import { putGroupTags } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { PageBody, Section } from '../../../components/detail/Section.tsx'
import { TagList } from '../../../components/detail/TagList.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { customTags } from '../../../domain/tags.ts'
import classes from './-group.module.css'
import { NamespaceSettings } from './-NamespaceSettings.tsx'

export const Route = createFileRoute('/groups/$groupId/')({ component: GroupOverview })

function GroupOverview() {
  const { groupId } = Route.useParams()
  const { data: group } = useGetGroupSuspense(groupId).data
  const { may } = usePermissions()
  const tags = customTags(group.tags)
  return (
    <PageBody wide>
      <Properties>
        <PropertyGroup title="Group">
          <Property label="Group ID">
            <Mono copy="Group ID">{groupId}</Mono>
          </Property>
          <Property label="Operator ID">
            {group.operatorId && <Mono copy="Operator ID">{group.operatorId}</Mono>}
          </Property>
          <Property label="Created">
            {group.createdTime && <Time at={group.createdTime} absolute />}
          </Property>
          <Property label="Last modified">
            {group.lastModifiedTime && <Time at={group.lastModifiedTime} absolute />}
          </Property>
          <Property
            label="Tags"
            action={
              may(putGroupTags).allowed && (
                <Link
                  to="/groups/$groupId/tags"
                  params={{ groupId }}
                  className={classes.set}
                  aria-label="Change the tags"
                >
                  {tags.length > 0 ? 'Change' : 'Set'}
                </Link>
              )
            }
          >
            {tags.length > 0 ? <TagList tags={tags} /> : undefined}
          </Property>
        </PropertyGroup>
      </Properties>
      <Section title="Settings">
        <NamespaceSettings namespaces={Object.entries(group.configuration ?? {})} />
      </Section>
    </PageBody>
  )
}
