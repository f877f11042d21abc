import { plural, t } from '@lingui/core/macro'
import type { CredentialsModel } from '../../api/generated/models/credentialsModel.ts'
import * as op from '../../api/generated/operations.ts'
import { among, atOnce } from '../../api/reading.ts'
import { Mono } from '../../components/detail/Mono.tsx'
import { textColumn, timeColumn } from '../../components/list/columns.tsx'
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
    textColumn({
      id: 'credentialsId',
      header: t`ID`,
      width: 250,
      value: (s) => s.credentialsId,
      property: (s) => <Mono copy={t`ID`}>{s.credentialsId}</Mono>,
    }),
    textColumn({
      id: 'type',
      header: t`Type`,
      width: 210,
      value: ({ type }) => credentialTypeLabel(type),
    }),
    textColumn({
      id: 'description',
      header: t`Description`,
      width: 240,
      value: (s) => s.description,
    }),
    timeColumn({
      id: 'lastUsed',
      header: t`Last used`,
      value: (s) => credentialTime(s.lastUsedDateTime),
    }),
    timeColumn({
      id: 'updated',
      header: t`Updated`,
      value: (s) => credentialTime(s.updateDateTime),
    }),
    timeColumn({
      id: 'created',
      header: t`Created`,
      value: (s) => credentialTime(s.createDateTime),
    }),
  ],
}
