import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { PageBody } from '../../../components/detail/Section.tsx'
import { SettingsPages } from '../../../components/settings/SettingsNav.tsx'
import { settingsIn, type Configuration } from '../../../domain/group/configuration.ts'
import { namespaces } from '../../../words/group/namespaces.ts'
import { summaryOf } from '../../../words/group/summary.ts'

interface NamespacePagesProps {
  readonly groupId: string
  readonly configuration: Configuration
  readonly current: string
  readonly children: ReactNode
}

const words = { on: t`On`, off: t`Off`, unset: undefined } as const

/** The page of one namespace beside all others, with which of them are in use. */
export function NamespacePages(props: NamespacePagesProps) {
  const { groupId, configuration, current, children } = props
  const entries = namespaces.map(({ id, label }) => ({
    key: id,
    label,
    state: words[summaryOf(id, settingsIn(configuration, id)).state],
    link: {
      to: '/groups/$groupId/configuration/$namespace' as const,
      params: { groupId, namespace: id },
    },
  }))
  const all = {
    key: '',
    label: t`All services`,
    link: { to: '/groups/$groupId/configuration' as const, params: { groupId } },
  }
  return (
    <PageBody>
      <SettingsPages label={t`Services and settings`} entries={[all, ...entries]} current={current}>
        {children}
      </SettingsPages>
    </PageBody>
  )
}
