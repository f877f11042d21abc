import type { Handlers } from '../http/handler.ts'
import { presentCredential } from './present.ts'
import * as store from './credentials.ts'

export const credentialHandlers = {
  listCredentials: ({ world }) => store.listCredentials(world).map(presentCredential),
  createCredential: ({ world, path, body, now }) =>
    presentCredential(store.createCredential(world, path.credentials_id, body, now)),
  updateCredential: ({ world, path, body, now }) =>
    presentCredential(store.updateCredential(world, path.credentials_id, body, now)),
  deleteCredential: ({ world, path }) => store.deleteCredential(world, path.credentials_id),
} satisfies Partial<Handlers>
