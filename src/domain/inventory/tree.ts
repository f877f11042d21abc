/** What is known of a resource of a device. */
export interface ResourceNode {
  readonly id: number
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly operations?: string | undefined
  readonly type?: string | undefined
  readonly units?: string | undefined
  readonly rangeEnumeration?: string | undefined
  readonly mandatory?: boolean | undefined
  readonly multiple?: boolean | undefined
  readonly observed?: boolean | undefined
  readonly value?: unknown
  /** Of a resource with several instances. */
  readonly values?: Readonly<Record<string, unknown>> | undefined
}

export interface InstanceNode {
  readonly id: number
  readonly observed: boolean
  readonly resources: readonly ResourceNode[]
}

export interface ObjectNode {
  readonly id: number
  readonly instances: readonly InstanceNode[]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** The entries of an object under numbers, in their order; whatever else there is, is left out. */
function numbered(node: unknown): [number, Readonly<Record<string, unknown>>][] {
  if (!isObject(node)) return []
  return Object.entries(node)
    .flatMap(([key, value]): [number, Readonly<Record<string, unknown>>][] =>
      /^\d{1,5}$/.test(key) && isObject(value) ? [[Number(key), value]] : [],
    )
    .toSorted(([one], [other]) => one - other)
}

const textIn = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const flagIn = (value: unknown) => (typeof value === 'boolean' ? value : undefined)

/** A resource as an operation answers it, or as it stands in the tree; `id` is its place there. */
export function readResource(id: number, node: unknown): ResourceNode {
  const of = isObject(node) ? node : {}
  return {
    id,
    name: textIn(of['name']),
    description: textIn(of['description']),
    operations: textIn(of['operations']),
    type: textIn(of['type']),
    units: textIn(of['units']),
    rangeEnumeration: textIn(of['rangeEnumeration']),
    mandatory: flagIn(of['mandatory']),
    multiple: flagIn(of['multiple']),
    observed: flagIn(of['observed']),
    value: of['value'],
    values: isObject(of['values']) ? of['values'] : undefined,
  }
}

/** The objects of a device as its answer has them: object, instance, resource. */
export function readTree(objects: unknown): ObjectNode[] {
  return numbered(objects).map(([id, instances]) => ({
    id,
    instances: numbered(instances).map(([no, instance]) => ({
      id: no,
      observed: instance['observed'] === true,
      resources: numbered(instance['resources']).map(([at, one]) => readResource(at, one)),
    })),
  }))
}

/** How many resources are observed: an instance that is observed counts as one. */
export function observedCount(tree: readonly ObjectNode[]): number {
  return tree
    .flatMap(({ instances }) => instances)
    .reduce(
      (sum, { observed, resources }) =>
        sum + (observed ? 1 : 0) + resources.filter((one) => one.observed).length,
      0,
    )
}
