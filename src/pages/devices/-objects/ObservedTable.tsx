import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import type { ObjectNode, ResourceNode } from '../../../domain/inventory/tree.ts'
import { Rich } from '../../../words/Rich.tsx'
import { objectName, resourceName } from './device-resource.ts'
import { useModelNames } from './useModelNames.ts'
import { ValueText } from './ValueText.tsx'

interface ObservedTableProps {
  readonly deviceId: string
  readonly tree: readonly ObjectNode[]
}

interface Observed {
  readonly path: string
  readonly object: string
  /** None for an instance that is observed as a whole. */
  readonly resource: ResourceNode | undefined
}

/** What of a device is observed, with what was heard of it last. */
export function ObservedTable({ deviceId, tree }: ObservedTableProps) {
  const names = useModelNames()
  const rows = observedIn(tree, names)
  const parts = {
    objects: <Link to="/devices/$deviceId/objects" params={{ deviceId }} />,
    data: <Link to="/devices/$deviceId/data" params={{ deviceId }} />,
  }
  if (rows.length === 0) {
    return (
      <Quiet>
        <Rich
          text={t`Nothing is observed. Observe a resource among its <objects>objects</objects>, and the device tells of it whenever it changes.`}
          parts={parts}
        />
      </Quiet>
    )
  }
  return (
    <>
      <StaticTable label={t`Observed`} columns={columns} rows={rows} rowKey={({ path }) => path} />
      <Quiet>
        <Rich
          text={t`What it told of them is under <data>Data</data> where its group has Harvest Data on.`}
          parts={parts}
        />
      </Quiet>
    </>
  )
}

const columns: readonly StaticColumn<Observed>[] = [
  {
    header: t`Resource`,
    cell: ({ resource }) => (resource ? resourceName(resource) : t`All that can be read`),
  },
  { header: t`Object`, cell: ({ object }) => object },
  { header: t`Path`, cell: ({ path }) => <Mono>{path}</Mono> },
  {
    header: t`Last read`,
    cell: ({ resource }) => resource && <ValueText resource={resource} />,
  },
]

function observedIn(tree: readonly ObjectNode[], names: ReadonlyMap<number, string>): Observed[] {
  return tree.flatMap(({ id, instances }) =>
    instances.flatMap((instance) => {
      const place = `/${id}/${instance.id}`
      const object = objectName(id, names)
      const whole = instance.observed ? [{ path: place, object, resource: undefined }] : []
      const alone = instance.resources
        .filter(({ observed }) => observed)
        .map((resource) => ({ path: `${place}/${resource.id}`, object, resource }))
      return [...whole, ...alone]
    }),
  )
}
