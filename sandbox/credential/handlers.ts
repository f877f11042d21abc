import type { Handlers } from '../http/handler.ts'
import { removing } from '../traits.ts'
import { createCredential, credentials, updateCredential } from './credentials.ts'
import { presentCredential } from './present.ts'

export const credentialHandlers = {
  listCredentials: ({ world }) => credentials.all(world).map(presentCredential),
  createCredential: ({ world, path, body, now }) =>
    presentCredential(createCredential(world, path.credentials_id, body, now)),
  updateCredential: ({ world, path, body, now }) =>
    presentCredential(updateCredential(world, path.credentials_id, body, now)),
  ...removing(credentials.remove, 'deleteCredential'),
} satisfies Partial<Handlers>
