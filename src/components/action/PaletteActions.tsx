import { usePermissions } from '../../api/permissions.ts'
import { usePaletteActions } from '../shell/palette-actions.ts'
import { split, type Action } from './action.ts'
import { useActions } from './ActionProvider.tsx'

interface PaletteActionsProps<R> {
  /** What the actions are about now: the thing the page shows, or the selected rows. */
  readonly resources: readonly R[]
  /** The actions to offer; all of the page's when left out. */
  readonly actions?: readonly Action<R>[]
}

/** Offers the page's actions in the command palette. Draws nothing. */
export function PaletteActions<R>({ resources, actions }: PaletteActionsProps<R>) {
  const page = useActions<R>()
  const { may } = usePermissions()
  const offered = resources.length === 0 ? [] : (actions ?? page.actions)
  usePaletteActions(
    offered.map((action) => {
      const permitted = may(action.operation)
      const { ready, refused } = split(action, resources, undefined, may)
      const reason = ready.length === 0 ? refused[0]?.reason : undefined
      const [only, second] = ready
      return {
        id: action.id,
        label:
          second === undefined && resources.length === 1
            ? `${action.label}: ${action.kind.name(only ?? (resources[0] as R))}`
            : action.title(Math.max(ready.length, 1)),
        keywords: action.keywords,
        icon: action.icon,
        refused: permitted.allowed ? reason : permitted.reason,
        run: () => page.open(action, resources),
      }
    }),
  )
  return null
}
