import { t } from '@lingui/core/macro'
import { IconReportOff } from '@tabler/icons-react'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import * as op from '../../../api/generated/operations.ts'
import { allowedUnless, defineAction, type Action } from '../../../components/action/action.ts'
import { gatewayReason } from '../../../words/gateways.ts'
import { privateGateway } from '../-resource.tsx'

/** Takes an inspection and its destination away. */
export const inspectNoMore: Action<VirtualPrivateGateway> = defineAction(privateGateway, {
  id: 'inspect-no-more',
  section: 'danger',
  operation: op.unsetInspectionConfiguration,
  icon: IconReportOff,
  label: t`Delete`,
  title: (what) => t`Delete the inspection of ${what}`,
  consequence: () => t`No reports are sent any more, and their destination is forgotten.`,
  danger: true,
  single: true,
  allowed: (gateway) => allowedUnless(gatewayReason(gateway, 'junction')),
  call: (gateway) => ({ path: privateGateway.path(gateway) }),
  done: (what) => t`The traffic of ${what} is not inspected`,
})
