import { t } from '@lingui/core/macro'
import {
  IconChartAreaLine,
  IconChartDots,
  IconCode,
  IconDatabase,
  IconFlask,
  IconFolder,
  IconTable,
} from '@tabler/icons-react'
import {
  findFiles,
  getDataEntries,
  listDataResourceMetadata,
  listDataSourceResources,
  listFiles,
  listLagoonLicensePackStatus,
  listLagoonUsers,
  listSoralets,
  startAnalysisQueries,
} from '../../api/generated/access.ts'
import type { NavigationGroup } from './navigation.ts'

/** What devices send, and what is made of it. */
export const dataGroup: NavigationGroup = {
  id: 'data',
  label: t`Data`,
  icon: IconDatabase,
  entries: [
    {
      label: t`Harvest Data`,
      path: '/data',
      icon: IconChartDots,
      needs: [listDataResourceMetadata, listDataSourceResources, getDataEntries],
      keywords: t`sensor telemetry measurements payload`,
    },
    {
      label: t`Files`,
      path: '/files',
      icon: IconFolder,
      needs: [listFiles, findFiles],
      keywords: t`harvest files upload download folder`,
    },
    {
      label: t`Soralets`,
      path: '/soralets',
      icon: IconCode,
      needs: [listSoralets],
      keywords: t`orbit webassembly wasm transform`,
    },
    {
      label: t`Queries`,
      path: '/queries',
      icon: IconTable,
      needs: [startAnalysisQueries],
      keywords: t`sql analysis query`,
    },
    {
      label: 'Lagoon',
      path: '/lagoon',
      icon: IconChartAreaLine,
      needs: [listLagoonUsers, listLagoonLicensePackStatus],
      keywords: t`dashboards grafana alerts graphs`,
    },
  ],
}

/** What the sandbox is steered with; the real service has nothing of it. */
export const sandboxGroup: NavigationGroup = {
  id: 'sandbox',
  label: t`Sandbox`,
  icon: IconFlask,
  administers: true,
  entries: [
    {
      label: t`Sandbox`,
      path: '/sandbox',
      icon: IconFlask,
      sandbox: true,
      keywords: t`outbox mail clock time fault error world account`,
    },
  ],
}
