import type { Handlers } from './handler.ts'
import { authHandlers } from './handlers/auth.ts'
import { credentialHandlers } from './handlers/credential.ts'
import { billingHandlers } from './handlers/billing.ts'
import { filesHandlers } from './handlers/files.ts'
import { groupHandlers } from './handlers/group.ts'
import { operatorHandlers } from './handlers/operator.ts'
import { paymentHandlers } from './handlers/payment.ts'
import { queryHandlers } from './handlers/query.ts'
import { resourceSummaryHandlers } from './handlers/resource-summary.ts'
import { simHandlers } from './handlers/sim.ts'
import { soraCamSettingsHandlers } from './handlers/soracam-settings.ts'
import { soraCamHandlers } from './handlers/soracam.ts'
import { statsHandlers } from './handlers/stats.ts'
import { userHandlers } from './handlers/user.ts'
import type { NotImplemented } from './not-implemented.ts'

/** What the sandbox does. An operation that is neither here nor in `not-implemented.ts` fails to compile. */
export const handlers = {
  ...authHandlers,
  ...credentialHandlers,
  ...billingHandlers,
  ...filesHandlers,
  ...groupHandlers,
  ...operatorHandlers,
  ...paymentHandlers,
  ...queryHandlers,
  ...resourceSummaryHandlers,
  ...simHandlers,
  ...soraCamHandlers,
  ...soraCamSettingsHandlers,
  ...statsHandlers,
  ...userHandlers,
} satisfies Omit<Handlers, NotImplemented>
