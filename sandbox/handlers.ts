import { authHandlers } from './handlers/auth.ts'
import { operatorHandlers } from './handlers/operator.ts'
import { userHandlers } from './handlers/user.ts'
import type { Handlers } from './handler.ts'
import type { NotImplemented } from './not-implemented.ts'

/** What the sandbox does. An operation that is neither here nor in `not-implemented.ts` fails to compile. */
export const handlers = {
  ...authHandlers,
  ...operatorHandlers,
  ...userHandlers,
} satisfies Omit<Handlers, NotImplemented>
