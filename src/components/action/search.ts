/** The part of every page's URL that says which action's dialog is open, and on which resource. */
export interface ActionSearch {
  action?: string
  on?: string
}

export function readActionSearch(search: Record<string, unknown>): ActionSearch {
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  const action = text(search['action'])
  if (action === undefined) return {}
  const on = text(search['on'])
  return on === undefined ? { action } : { action, on }
}
