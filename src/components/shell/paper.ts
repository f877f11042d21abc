const listeners = new Set<() => void>()
let printing = false

/** Whether the page is being printed, or looked at as it would be. */
export const isPrinting = () => printing

function turn(on: boolean): void {
  if (on === printing) return
  printing = on
  for (const listener of listeners) listener()
}

addEventListener('beforeprint', () => turn(true))
addEventListener('afterprint', () => turn(false))
matchMedia('print').addEventListener('change', ({ matches }) => turn(matches))

/** Calls back before and after printing; answers how to end that. */
export function onPrinting(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Lets the page be light while it is printed, for as long as nothing ends it. */
export function keepPaperLight(): () => void {
  const scheme = document.documentElement.dataset
  let worn: string | undefined
  const change = () => {
    if (printing) worn = scheme['mantineColorScheme']
    scheme['mantineColorScheme'] = printing ? 'light' : (worn ?? 'light')
  }
  // It may have begun before this was there.
  if (printing) change()
  return onPrinting(change)
}
