import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'

/** What lies over a list and stands in the URL while it is open. */
export interface Overlay {
  /** The key of what is open; undefined where nothing is. */
  readonly value: string | undefined
  readonly open: (value: string) => void
  /** Shows another in its place: going back still leads to the list. */
  readonly replace: (value: string) => void
  readonly close: () => void
}

/** Keeps what is opened over a list in the URL under `name`. Back closes it; a reload does not. */
export function useOverlay(name: string): Overlay {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const router = useRouter()
  const raw = search[name]
  // The router reads digits as a number, where none of them is lost.
  const text = typeof raw === 'number' ? String(raw) : raw
  const value = typeof text === 'string' && text !== '' ? text : undefined
  const show = (next: string | undefined, replace: boolean, overPage: boolean) =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, [name]: next }),
      state: { overPage },
      replace,
      resetScroll: false,
    })
  return {
    value,
    open: (next) => show(next, false, true),
    replace: (next) => show(next, true, router.latestLocation.state.overPage === true),
    close: () => {
      if (router.latestLocation.state.overPage) router.history.back()
      else show(undefined, true, false)
    },
  }
}

/** A link to the page at hand with one of its rows open over it, as `useOverlay` opens it. */
export function overlayLink(name: string, value: string) {
  return {
    to: '.',
    search: (old: Record<string, unknown>) => ({ ...old, [name]: value }),
    state: { overPage: true },
    resetScroll: false,
  } as const
}
