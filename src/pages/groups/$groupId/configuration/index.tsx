import { t } from '@lingui/core/macro'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useGetGroupSuspense } from '../../../../api/generated/client/group/group.ts'
import { PageBody, Section } from '../../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../../components/detail/StatusBadge.tsx'
import { SizeMeter } from '../../../../components/settings/SizeMeter.tsx'
import {
  configurationBytes,
  configurationLimit,
  settingsIn,
} from '../../../../domain/group/configuration.ts'
import { namespaces, type Namespace } from '../../../../words/group/namespaces.ts'
import { summaryOf, type Summary } from '../../../../words/group/summary.ts'
import classes from '../../-configuration/configuration.module.css'

export const Route = createFileRoute('/groups/$groupId/configuration/')({
  component: ConfigurationOverview,
})

interface Row {
  readonly groupId: string
  readonly namespace: Namespace
  readonly summary: Summary
}

const states = {
  on: { tone: 'active', label: t`On` },
  off: { tone: 'inactive', label: t`Off` },
  unset: { tone: 'unknown', label: t`Not set` },
} as const

const columns: readonly StaticColumn<Row>[] = [
  {
    header: t`Service`,
    cell: ({ groupId, namespace }) => (
      <Link
        to="/groups/$groupId/configuration/$namespace"
        params={{ groupId, namespace: namespace.id }}
        className={classes.link}
      >
        {namespace.label}
      </Link>
    ),
  },
  { header: t`State`, cell: ({ summary }) => <StatusBadge {...states[summary.state]} /> },
  {
    header: t`What is set`,
    cell: ({ namespace, summary }) => (
      <span className={classes.summary} data-quiet={summary.facts.length === 0 || undefined}>
        <bdi>{summary.facts.length > 0 ? summary.facts.join(' · ') : namespace.about}</bdi>
      </span>
    ),
  },
]

function ConfigurationOverview() {
  const { groupId } = Route.useParams()
  const { data: group } = useGetGroupSuspense(groupId).data
  const configuration = group.configuration ?? {}
  const bytes = configurationBytes(configuration)
  const rows = namespaces.map((namespace) => ({
    groupId,
    namespace,
    summary: summaryOf(namespace.id, settingsIn(configuration, namespace.id)),
  }))
  return (
    <PageBody>
      <Section title={t`Services and settings`}>
        <StaticTable
          label={t`Services and settings`}
          rows={rows}
          rowKey={({ namespace }) => namespace.id}
          columns={columns}
        />
      </Section>
      <SizeMeter size={{ now: bytes, after: bytes, limit: configurationLimit }} />
    </PageBody>
  )
}
