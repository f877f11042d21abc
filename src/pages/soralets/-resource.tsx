import { plural, t } from '@lingui/core/macro'
import type { Soralet } from '../../api/generated/models/soralet.ts'
import * as op from '../../api/generated/operations.ts'
import { inPages, single } from '../../api/reading.ts'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { UsingGroups } from './-parts/UsingGroups.tsx'

const idOf = ({ soraletId }: Soralet) => soraletId ?? ''

export const soralet: Resource<Soralet, { readonly soralet_id: string }> = {
  noun: {
    title: t`Soralets`,
    one: t`Soralet`,
    many: t`Soralets`,
    counted: (count) => plural(count, { one: '# Soralet', other: '# Soralets' }),
  },
  keyLabel: t`Soralet ID`,
  to: '/soralets',
  page: (one) => ({ to: '/soralets/$soraletId', params: { soraletId: idOf(one) } }),
  key: idOf,
  name: idOf,
  path: (one) => ({ soralet_id: idOf(one) }),
  rows: inPages(op.listSoralets),
  one: single(op.getSoralet, (key) => ({ path: { soralet_id: key } })),
  facts: [
    fact.text('soraletId', t`Soralet ID`, idOf, { width: 240, only: 'list' }),
    fact.text('description', t`Description`, ({ description }) => description, { width: 300 }),
    fact.custom('groups', t`Groups`, {
      width: 240,
      only: 'list',
      unsortable: true,
      cell: (one) => <UsingGroups soraletId={idOf(one)} />,
      // Who uses it is known of the groups, not of the Soralet.
      text: () => '',
    }),
    fact.time('updated', t`Updated`, ({ updatedTime }) => updatedTime),
    fact.time('created', t`Created`, ({ createdTime }) => createdTime),
  ],
}
