import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react'
import { late } from '../feedback/late.tsx'
import type { Action } from './action.ts'
import { focusOrigin, returnFocus } from './focus.ts'
import { readActionSearch } from './search.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** On a history entry whose page, without the dialog on it, is the entry before. */
    overPage?: boolean
  }
}

const ActionDialog = late(() => import('./ActionDialog.tsx').then((all) => all.ActionDialog))
const GoneDialog = late(() => import('./ActionDialog.tsx').then((all) => all.GoneDialog))

/** The code of what only some inputs need. */
const preloads = ({ fields, form }: Pick<Action<unknown>, 'fields' | 'form'>) => [
  form?.Inputs.preload?.(),
  ...Object.values(fields).map(({ Input }) => Input?.preload?.()),
]

interface ActionContextValue<R> {
  readonly actions: readonly Action<R>[]
  readonly open: (action: Action<R>, resources: readonly R[]) => void
}

// A context cannot be generic; the provider and the hook below agree on R.
const ActionContext = createContext<unknown>(undefined)

interface ActionProviderProps<R> {
  readonly actions: readonly Action<R>[]
  /**
   * Finds a resource of this page by its key, for a dialog opened from the URL: `undefined` while
   * it may still come, `null` where there is none.
   */
  readonly find: (key: string) => R | null | undefined
  /** Called when an action succeeded on one resource, or a run over several has begun. */
  readonly onDone?: (action: Action<R>, resources: readonly R[]) => void
  readonly children: ReactNode
}

/** A page's search without the dialog. */
const closed = <Search extends object>(search: Search) => ({
  ...search,
  action: undefined,
  on: undefined,
})

/**
 * Gives a page its actions and shows the dialog of the one that the URL names (`action`, and `on`
 * for a single resource; a selection lives in memory, so its dialog does not outlive a reload).
 */
export function ActionProvider<R>(props: ActionProviderProps<R>) {
  const { actions, find, onDone, children } = props
  const search = readActionSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const router = useRouter()
  const [selection, setSelection] = useState<readonly R[]>([])
  const [ready, setReady] = useState<Action<R>>()
  const origin = useRef<HTMLElement>(undefined)
  const closing = useRef<Promise<void>>(undefined)

  const open = (action: Action<R>, resources: readonly R[]) => {
    const [only, second] = resources
    if (action.leads && only !== undefined) return void navigate(action.leads(only))
    origin.current = focusOrigin()
    setSelection(resources)
    const on = only !== undefined && second === undefined ? action.kind.key(only) : undefined
    void navigate({
      to: '.',
      search: (old) => ({ ...old, action: action.id, on }),
      state: { overPage: true },
      resetScroll: false,
    })
    return undefined
  }
  const close = async () => {
    if (!router.latestLocation.state.overPage) {
      return navigate({ to: '.', search: closed, replace: true, resetScroll: false })
    }
    // Going back takes a moment, and must not be done twice.
    if (closing.current) return closing.current
    const left = new Promise<void>((resolve) => {
      const stop = router.history.subscribe(() => {
        stop()
        closing.current = undefined
        resolve()
      })
      router.history.back()
    })
    closing.current = left
    return left
  }

  const action = actions.find(({ id, leads }) => id === search.action && !leads)
  const named = search.on === undefined ? undefined : find(search.on)
  const resources = search.on === undefined ? selection : named ? [named] : []
  const gone = action !== undefined && named === null
  const opened = action !== undefined && (resources.length > 0 || gone)

  useEffect(() => {
    if (!opened) return undefined
    return () => {
      setSelection([])
      returnFocus(origin.current)
      origin.current = undefined
    }
  }, [opened])

  // The dialog and its fields come together, so that the focus finds the first of them.
  useEffect(() => {
    if (!opened || !action) return undefined
    let isCurrent = true
    void Promise.all([ActionDialog.preload(), ...preloads(action)]).then(
      () => isCurrent && setReady(action),
    )
    return () => {
      isCurrent = false
    }
  }, [opened, action])

  // A selection's dialog after a reload: the URL must not go on naming it.
  const stale = action !== undefined && search.on === undefined && selection.length === 0
  useEffect(() => {
    if (stale) void navigate({ to: '.', search: closed, replace: true, resetScroll: false })
  }, [stale, navigate])

  return (
    <ActionContext value={{ actions, open } satisfies ActionContextValue<R>}>
      {children}
      {gone && <GoneDialog action={action as Action<unknown>} onClose={close} />}
      {opened && !gone && ready === action && (
        <ActionDialog
          key={`${action.id} ${search.on}`}
          action={action as Action<unknown>}
          resources={resources}
          onClose={close}
          onDone={() => {
            onDone?.(action, resources)
            const [only, second] = resources
            if (only === undefined || second !== undefined) return
            if (action.shownAt) void navigate(action.shownAt(only))
          }}
        />
      )}
    </ActionContext>
  )
}

/** The actions of the page one is on. Throws outside an `ActionProvider`. */
export function useActions<R>(): ActionContextValue<R> {
  const value = use(ActionContext)
  if (value === undefined) throw new Error('useActions needs an ActionProvider above it.')
  return value as ActionContextValue<R>
}
