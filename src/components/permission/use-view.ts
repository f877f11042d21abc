import { useNavigate, useSearch } from '@tanstack/react-router'

/** How a permission is shown, kept in the URL: cards, unless it says otherwise. */
export function usePermissionView() {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const view = search['view'] === 'json' ? 'json' : 'cards'
  const show = (next: 'cards' | 'json') =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({
        ...old,
        view: next === 'json' ? next : undefined,
      }),
      replace: true,
      resetScroll: false,
    })
  return [view, show] as const
}
