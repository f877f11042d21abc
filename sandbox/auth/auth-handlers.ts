import { resetPassword, sendPasswordReset } from './recovery.ts'
import { signIn } from './sign-in.ts'
import { revokeApiKey } from './tokens.ts'
import { rootUser } from './users.ts'
import type { Handlers } from '../http/handler.ts'

export const authHandlers = {
  auth: ({ worlds, body }) => {
    const { apiKey, token, user } = signIn(worlds, body)
    const { operatorId, userName } = user
    return { apiKey, operatorId, token, ...(userName === rootUser ? {} : { userName }) }
  },
  logout: ({ world, caller }) => revokeApiKey(world.db, caller.apiKey),
  issuePasswordResetToken: ({ worlds, body, language }) =>
    sendPasswordReset(worlds, body.email, language),
  verifyPasswordResetToken: ({ worlds, body }) => resetPassword(worlds, body),
} satisfies Partial<Handlers>
