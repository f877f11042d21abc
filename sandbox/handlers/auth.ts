import { signIn } from '../auth/sign-in.ts'
import { revokeApiKey } from '../auth/tokens.ts'
import { rootUser } from '../auth/users.ts'
import type { Handlers } from '../handler.ts'

export const authHandlers = {
  auth: ({ worlds, body }) => {
    const { apiKey, token, user } = signIn(worlds, body)
    const { operatorId, userName } = user
    return { apiKey, operatorId, token, ...(userName === rootUser ? {} : { userName }) }
  },
  logout: ({ world, caller }) => revokeApiKey(world.db, caller.apiKey),
} satisfies Pick<Handlers, 'auth' | 'logout'>
