import { useNavigate, useSearch } from '@tanstack/react-router'

const views = ['steps', 'json', 'dry-run'] as const
export type HandlerView = (typeof views)[number]

/** How an event handler is shown, kept in the URL: its steps, unless it says otherwise. */
export function useHandlerView() {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const view: HandlerView = views.find((one) => one === search['view']) ?? 'steps'
  const show = (next: HandlerView) =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({
        ...old,
        view: next === 'steps' ? undefined : next,
      }),
      replace: true,
      resetScroll: false,
    })
  return [view, show] as const
}
