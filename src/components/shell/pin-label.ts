/** What says how a list is looked at, not what of it. */
const looks = new Set(['sort', 'columns', 'density', 'view', 'from', 'to'])

/** What a pin is called: the page's own name, and for a view of it what was searched and filtered. */
export function pinLabel(title: string, search: Readonly<Record<string, unknown>>): string {
  const narrowed = Object.entries(search).flatMap(([name, value]) => {
    if (looks.has(name)) return []
    return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
  })
  return narrowed.length === 0 ? title : `${title}: ${narrowed.join(', ')}`
}
