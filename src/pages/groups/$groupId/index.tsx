import { createFileRoute } from '@tanstack/react-router'
import { useGetGroupSuspense } from '../../../api/generated/client/group/group.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { TagList } from '../../../components/detail/TagList.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { customTags } from '../../../domain/tags.ts'
import { NamespaceSettings } from './-NamespaceSettings.tsx'

export const Route = createFileRoute('/groups/$groupId/')({ component: GroupOverview })

function GroupOverview() {
  const { groupId } = Route.useParams()
  const { data: group } = useGetGroupSuspense(groupId).data
  const tags = customTags(group.tags)
  const namespaces = Object.entries(group.configuration ?? {})
  return (
    <>
      <Properties>
        <PropertyGroup title="Group">
          <Property label="Name">
            <bdi>{group.tags?.['name']}</bdi>
          </Property>
          <Property label="Group ID">
            <Mono copy="Group ID">{groupId}</Mono>
          </Property>
          <Property label="Operator ID">
            {group.operatorId && <Mono copy="Operator ID">{group.operatorId}</Mono>}
          </Property>
        </PropertyGroup>
        <PropertyGroup title="Times">
          <Property label="Created">
            {group.createdTime && <Time at={group.createdTime} absolute />}
          </Property>
          <Property label="Last modified">
            {group.lastModifiedTime && <Time at={group.lastModifiedTime} absolute />}
          </Property>
        </PropertyGroup>
        <PropertyGroup title="Tags">
          <Property label="Other than the name" wide>
            {tags.length > 0 && <TagList tags={tags} />}
          </Property>
        </PropertyGroup>
      </Properties>
      <Section title="Settings">
        <NamespaceSettings namespaces={namespaces} />
      </Section>
    </>
  )
}
