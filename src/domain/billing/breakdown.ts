/**
 * Columns of the detailed CSV that are not tags. Soracom may add others, which are then taken for
 * tags: they can be looked at all the same.
 */
const ownColumns: ReadonlySet<string> = new Set([
  'imsi',
  'simId',
  'vpgId',
  'loraGatewayId',
  'loraDeviceId',
  'sigfoxDeviceId',
  'deviceId',
  'gadgetId',
  'soraCamDeviceId',
  'date',
  'recordType',
  'billItemCategory',
  'billItemName',
  'quantity',
  'unitPrice',
  'amount',
  'currency',
  'groupName',
])

const resourceIds = [
  'simId',
  'imsi',
  'soraCamDeviceId',
  'vpgId',
  'loraGatewayId',
  'loraDeviceId',
  'sigfoxDeviceId',
  'deviceId',
  'gadgetId',
] as const

/** The columns that name what something was charged for. */
export type ResourceId = (typeof resourceIds)[number]

/** What the records of a bill can be added up by: `item`, `resource`, `group`, or `tag:` and a name. */
export type Dimension = 'item' | 'resource' | 'group' | `tag:${string}`

/** One value of a dimension. */
export interface Part {
  /** Empty for the records that have none. */
  readonly value: string
  /** Of a resource: the column that names it. */
  readonly named?: ResourceId | undefined
  readonly amount: number
  readonly records: number
}

/** A bill's records added up. */
export interface Breakdown {
  readonly total: number
  readonly records: number
  readonly currency: string
  readonly dimensions: readonly Dimension[]
  /** By dimension, the dearest first. */
  readonly parts: ReadonlyMap<Dimension, readonly Part[]>
}

/** A file that is no detailed billing CSV: nothing in it, other columns, or what is no amount. */
export class NotABill extends Error {
  readonly rule: 'empty' | 'columns' | 'amount'
  /** What is no amount. */
  readonly value: string

  constructor(rule: NotABill['rule'], value = '') {
    super(`${rule} ${value}`)
    this.name = 'NotABill'
    this.rule = rule
    this.value = value
  }
}

/** Amounts are added in millionths, whole: so thousands of decimals add up exactly. */
const millionths = 1e6

interface Sum {
  readonly named: ResourceId | undefined
  amount: number
  records: number
}

/** Adds up the records of a detailed billing CSV, found by the names in its header. */
export class BreakdownBuilder {
  #header: ReadonlyMap<string, number> | undefined
  #resources: readonly (readonly [ResourceId, number])[] = []
  #tags: readonly (readonly [Dimension, number])[] = []
  readonly #sums = new Map<Dimension, Map<string, Sum>>()
  #total = 0
  #records = 0
  #currency = ''

  /** Takes the header first, then every record. Throws `NotABill` where the header is another's. */
  add(cells: readonly string[]): void {
    if (this.#header === undefined) this.#readHeader(cells)
    else this.#addRecord(cells)
  }

  /** How many records have been added. */
  get records(): number {
    return this.#records
  }

  /** The sums. Throws `NotABill` where there was no header. */
  result(): Breakdown {
    if (this.#header === undefined) throw new NotABill('empty')
    const parts = new Map(
      [...this.#sums].map(([dimension, sums]) => [dimension, partsOf(sums)] as const),
    )
    return {
      total: this.#total / millionths,
      records: this.#records,
      currency: this.#currency,
      dimensions: [...parts.keys()],
      parts,
    }
  }

  #readHeader(names: readonly string[]): void {
    const header = new Map<string, number>()
    // A tag can have the name of a column of the file's own: the first one is that.
    for (const [at, name] of names.entries()) if (!header.has(name)) header.set(name, at)
    if (!header.has('amount') || !header.has('billItemName')) {
      throw new NotABill('columns')
    }
    this.#header = header
    this.#resources = resourceIds.flatMap((name) => {
      const at = header.get(name)
      return at === undefined ? [] : [[name, at] as const]
    })
    this.#tags = names.flatMap((name, at) =>
      ownColumns.has(name) && header.get(name) === at ? [] : [[`tag:${name}`, at] as const],
    )
    for (const dimension of ['item', 'resource'] as const) this.#sums.set(dimension, new Map())
    if (header.has('groupName')) this.#sums.set('group', new Map())
    for (const [dimension] of this.#tags) this.#sums.set(dimension, new Map())
  }

  #addRecord(cells: readonly string[]): void {
    const cell = (name: string) => cells[this.#header?.get(name) ?? -1] ?? ''
    const amount = Math.round(Number(cell('amount')) * millionths)
    if (!Number.isFinite(amount)) throw new NotABill('amount', cell('amount'))
    this.#total += amount
    this.#records += 1
    this.#currency ||= cell('currency')
    this.#count('item', cell('billItemName'), amount)
    const [named, at = -1] = this.#resources.find(([, column]) => cells[column]) ?? []
    this.#count('resource', cells[at] ?? '', amount, named)
    this.#count('group', cell('groupName'), amount)
    for (const [dimension, at] of this.#tags) this.#count(dimension, cells[at] ?? '', amount)
  }

  #count(dimension: Dimension, value: string, amount: number, named?: ResourceId): void {
    const sums = this.#sums.get(dimension)
    if (!sums) return
    const sum = sums.get(value)
    if (sum) {
      sum.amount += amount
      sum.records += 1
    } else {
      sums.set(value, { named, amount, records: 1 })
    }
  }
}

function partsOf(sums: ReadonlyMap<string, Sum>): Part[] {
  return [...sums]
    .map(([value, { named, amount, records }]) => {
      return { value, named, amount: amount / millionths, records }
    })
    .toSorted((a, b) => b.amount - a.amount)
}
