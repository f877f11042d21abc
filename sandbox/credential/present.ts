import type { CredentialsModel } from '../../src/api/generated/models/credentialsModel.ts'
import type { CredentialsModelType } from '../../src/api/generated/models/credentialsModelType.ts'
import { toSeconds } from '../../src/domain/time.ts'
import type { Credential } from './credentials.ts'

/** A credential set as the API returns it: secrets masked, times in UNIX seconds, 0 for never. */
export function presentCredential(row: Credential): CredentialsModel {
  return {
    credentialsId: row.credentialsId,
    type: row.type as CredentialsModelType,
    description: row.description,
    credentials: row.masked,
    createDateTime: toSeconds(row.createdTime),
    updateDateTime: toSeconds(row.updatedTime),
    lastUsedDateTime: toSeconds(row.lastUsedTime ?? 0),
  }
}
