import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetGroupSuspense } from '../../../api/generated/client/group/group.ts'
import { PageBody, Section } from '../../../components/detail/Section.tsx'
import { Facts } from '../../../components/resource/Facts.tsx'
import { group } from '../-resource.tsx'
import { NamespaceSettings } from './-NamespaceSettings.tsx'

export const Route = createFileRoute('/groups/$groupId/')({ component: GroupOverview })

function GroupOverview() {
  const { groupId } = Route.useParams()
  const { data: item } = useGetGroupSuspense(groupId).data
  return (
    <PageBody wide>
      <Facts facts={group.facts} item={item} title={t`Group`} />
      <Section title={t`Settings`}>
        <NamespaceSettings
          groupId={groupId}
          namespaces={Object.entries(item.configuration ?? {})}
        />
      </Section>
    </PageBody>
  )
}
