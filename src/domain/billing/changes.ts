/** The difference of an amount to another one: as a share, where that can be told. */
export function changeOf(amount: number, before: number): number | undefined {
  return before === 0 ? undefined : (amount - before) / before
}

/** An item of a bill, as the summaries tell of it. */
export interface ItemCost {
  readonly category: string
  readonly item: string
  readonly amount: number
}

/** An item beside what it cost in another month. */
export interface ComparedItem extends ItemCost {
  readonly before: number
}

/** The items of two months side by side, the greatest difference first. */
export function compareItems(
  items: readonly ItemCost[],
  before: readonly ItemCost[],
): readonly ComparedItem[] {
  const rows = new Map<string, ComparedItem>()
  const key = ({ category, item }: ItemCost) => `${category}\n${item}`
  for (const one of items) rows.set(key(one), { ...one, before: 0 })
  for (const one of before) {
    const row = rows.get(key(one)) ?? { ...one, amount: 0 }
    rows.set(key(one), { ...row, before: one.amount })
  }
  const difference = (row: ComparedItem) => Math.abs(row.amount - row.before)
  return [...rows.values()].toSorted((a, b) => difference(b) - difference(a))
}

/** The items by category, categories and items in them the dearest first. */
export function byCategory(
  items: readonly ItemCost[],
): readonly { readonly category: string; readonly amount: number; readonly items: ItemCost[] }[] {
  const categories = new Map<string, ItemCost[]>()
  for (const item of items) {
    const known = categories.get(item.category)
    if (known) known.push(item)
    else categories.set(item.category, [item])
  }
  return [...categories]
    .map(([category, all]) => ({
      category,
      amount: all.reduce((sum, { amount }) => sum + amount, 0),
      items: all.toSorted((a, b) => b.amount - a.amount),
    }))
    .toSorted((a, b) => b.amount - a.amount)
}
