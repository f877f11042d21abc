import { useNavigate, useSearch } from '@tanstack/react-router'

/** In which of its views a thing is shown, kept in the URL: the first, unless it says otherwise. */
export function useView<View extends string>(views: readonly [View, ...View[]]) {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const [usual] = views
  const view = views.find((one) => one === search['view']) ?? usual
  const show = (next: View) =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({
        ...old,
        view: next === usual ? undefined : next,
      }),
      replace: true,
      resetScroll: false,
    })
  return [view, show] as const
}
