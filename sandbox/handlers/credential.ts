import type { Handlers } from '../handler.ts'
import { presentCredential } from '../present/credential.ts'
import * as store from '../store/credentials.ts'

export const credentialHandlers = {
  listCredentials: ({ world }) => store.listCredentials(world).map(presentCredential),
  createCredential: ({ world, path, body, now }) =>
    presentCredential(store.createCredential(world, path.credentials_id, body, now)),
  updateCredential: ({ world, path, body, now }) =>
    presentCredential(store.updateCredential(world, path.credentials_id, body, now)),
  deleteCredential: ({ world, path }) => store.deleteCredential(world, path.credentials_id),
} satisfies Partial<Handlers>
