/** How a list of things with pictures is drawn. In the URL as `view`; the table, being usual, is not. */
export type View = 'table' | 'pictures'

/** Reads the view from the URL, for `validateSearch`. */
export function viewSearch(raw: Record<string, unknown>): { readonly view?: 'pictures' } {
  return { view: raw['view'] === 'pictures' ? 'pictures' : undefined } as { view?: 'pictures' }
}
