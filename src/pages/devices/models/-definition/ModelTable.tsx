import { t } from '@lingui/core/macro'
import { Mono } from '../../../../components/detail/Mono.tsx'
import { StaticTable, type StaticColumn } from '../../../../components/detail/StaticTable.tsx'
import type { ModelResource, ObjectModel } from '../../../../domain/inventory/model.ts'
import { accessLabel, rangeText, typeLabel } from '../../-parts/words.ts'

const columns: readonly StaticColumn<ModelResource>[] = [
  { header: t`Name`, cell: ({ name }) => <bdi>{name}</bdi> },
  { header: t`ID`, cell: ({ id }) => <Mono>{String(id)}</Mono> },
  { header: t`Operations`, cell: ({ operations }) => accessLabel(operations) },
  { header: t`Type`, cell: ({ type }) => (type ? typeLabel(type) : '') },
  {
    header: t`Range`,
    cell: ({ range, type }) => rangeText(range, type === 'STRING' || type === 'OPAQUE') ?? '',
  },
  { header: t`Unit`, cell: ({ units }) => units },
  { header: t`Instances`, cell: ({ multiple }) => (multiple ? t`Several` : t`One`) },
  { header: t`Mandatory`, cell: ({ mandatory }) => (mandatory ? t`Yes` : t`No`) },
  { header: t`Description`, cell: ({ description }) => <bdi>{description}</bdi> },
]

/** The resources that a model defines. */
export function ModelTable({ model }: { readonly model: ObjectModel }) {
  return (
    <StaticTable
      label={t`Resources`}
      columns={columns}
      rows={model.resources}
      rowKey={({ id }) => String(id)}
    />
  )
}
