import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useGetGroupSuspense } from '../../../api/generated/client/group/group.ts'
import { putGroupTags } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import {
  Properties,
  Property,
  PropertyAction,
  PropertyGroup,
} from '../../../components/detail/Properties.tsx'
import { PageBody, Section } from '../../../components/detail/Section.tsx'
import { TagList } from '../../../components/detail/TagList.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { customTags } from '../../../domain/tags.ts'
import { NamespaceSettings } from './-NamespaceSettings.tsx'

export const Route = createFileRoute('/groups/$groupId/')({ component: GroupOverview })

function GroupOverview() {
  const { groupId } = Route.useParams()
  const { data: group } = useGetGroupSuspense(groupId).data
  const { may } = usePermissions()
  const navigate = useNavigate()
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
                <PropertyAction
                  label={tags.length > 0 ? 'Change' : 'Set'}
                  what="the tags"
                  onClick={() =>
                    void navigate({ to: '/groups/$groupId/tags', params: { groupId } })
                  }
                />
              )
            }
          >
            {tags.length > 0 ? <TagList tags={tags} /> : undefined}
          </Property>
        </PropertyGroup>
      </Properties>
      <Section title="Settings">
        <NamespaceSettings
          groupId={groupId}
          namespaces={Object.entries(group.configuration ?? {})}
        />
      </Section>
    </PageBody>
  )
}
