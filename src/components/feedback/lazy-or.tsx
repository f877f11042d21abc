import { lazy, type ComponentType } from 'react'

/**
 * A component whose code is fetched when it is first drawn. Where that fails, `Missing` stands in its
 * place until the page is loaded again: a part that is late must not take the rest with it.
 */
export function lazyOr<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Missing: ComponentType<Props>,
) {
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: Missing }),
    ),
  )
}
