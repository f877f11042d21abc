import { plural, t } from '@lingui/core/macro'
import type { CredentialsModel } from '../../api/generated/models/credentialsModel.ts'
import * as op from '../../api/generated/operations.ts'
import { among, atOnce } from '../../api/reading.ts'
import { Mono } from '../../components/detail/Mono.tsx'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { credentialTime } from '../../domain/credential/time.ts'
import { credentialTypeLabel } from '../../words/credential.ts'

export const credentialSet: Resource<CredentialsModel, { readonly credentials_id: string }> = {
  noun: {
    title: t`Credential sets`,
    one: t`credential set`,
    many: t`credential sets`,
    counted: (count) => plural(count, { one: '# credential set', other: '# credential sets' }),
  },
  keyLabel: t`ID`,
  to: '/credentials',
  page: ({ credentialsId }) => ({
    to: '/credentials/$credentialsId',
    params: { credentialsId },
  }),
  key: ({ credentialsId }) => credentialsId,
  name: ({ credentialsId }) => credentialsId,
  path: ({ credentialsId }) => ({ credentials_id: credentialsId }),
  rows: atOnce(op.listCredentials),
  // The API has no operation for a single one.
  one: among(op.listCredentials),
  facts: [
    fact.text('credentialsId', t`ID`, (s) => s.credentialsId, {
      width: 250,
      property: (s) => <Mono copy={t`ID`}>{s.credentialsId}</Mono>,
    }),
    fact.text('type', t`Type`, ({ type }) => credentialTypeLabel(type), {
      width: 210,
      filter: ({ type }) => type,
    }),
    fact.text('description', t`Description`, (s) => s.description, { width: 240 }),
    fact.time('lastUsed', t`Last used`, (s) => credentialTime(s.lastUsedDateTime)),
    fact.time('updated', t`Updated`, (s) => credentialTime(s.updateDateTime)),
    fact.time('created', t`Created`, (s) => credentialTime(s.createDateTime)),
  ],
}
