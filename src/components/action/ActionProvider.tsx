import { useNavigate, useSearch } from '@tanstack/react-router'
import { createContext, lazy, Suspense, use, useState, type ReactNode } from 'react'
import type { AnyAction } from './action.ts'
import { readActionSearch } from './search.ts'

const ActionDialog = lazy(() =>
  import('./ActionDialog.tsx').then((module) => ({ default: module.ActionDialog })),
)

interface ActionContextValue<R> {
  readonly actions: readonly AnyAction<R>[]
  readonly open: (action: AnyAction<R>, resources: readonly R[]) => void
}

// A context cannot be generic; the provider and the hook below agree on R.
const ActionContext = createContext<unknown>(undefined)

interface ActionProviderProps<R> {
  readonly actions: readonly AnyAction<R>[]
  /** Finds a resource on this page by its key, for a dialog opened from the URL. */
  readonly find: (key: string) => R | undefined
  readonly onDone?: () => void
  readonly children: ReactNode
}

/**
 * Gives a page its actions and shows the dialog of the one that the URL names (`action`, and `on`
 * for a single resource; a selection lives in memory, so its dialog does not outlive a reload).
 */
export function ActionProvider<R>({ actions, find, onDone, children }: ActionProviderProps<R>) {
  const search = readActionSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const [selection, setSelection] = useState<readonly R[]>([])

  const go = (next: { action: string | undefined; on: string | undefined }, replace: boolean) =>
    navigate({ to: '.', search: (old) => ({ ...old, ...next }), replace })

  const open = (action: AnyAction<R>, resources: readonly R[]) => {
    const [only, second] = resources
    setSelection(resources)
    const on = only !== undefined && second === undefined ? action.kind.key(only) : undefined
    void go({ action: action.id, on }, false)
  }
  const close = () => void go({ action: undefined, on: undefined }, true)

  const action = actions.find(({ id }) => id === search.action)
  const named = search.on === undefined ? undefined : find(search.on)
  const resources = search.on === undefined ? selection : named === undefined ? [] : [named]

  return (
    <ActionContext value={{ actions, open } satisfies ActionContextValue<R>}>
      {children}
      {action && resources.length > 0 && (
        <Suspense fallback={null}>
          <ActionDialog
            key={action.id}
            action={action as AnyAction<unknown>}
            resources={resources}
            onClose={close}
            onDone={() => onDone?.()}
          />
        </Suspense>
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
