import type { Action } from '../../../components/action/action.ts'

const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = import.meta.glob(
  '../../**/-actions.{ts,tsx}',
  { eager: true },
)

function isAction(value: unknown): value is Action<unknown> {
  return typeof value === 'object' && value !== null && 'kind' in value && 'operation' in value
}

/** The actions on one kind of thing. */
export interface ActionsOn {
  readonly title: string
  readonly actions: readonly Action<unknown>[]
}

/** Everything that the console can do to things, by their kind: all that is declared as an action. */
export const actionsByKind: readonly ActionsOn[] = [
  ...Map.groupBy(
    new Set(
      Object.values(modules).flatMap((module) => Object.values(module).flat().filter(isAction)),
    ),
    ({ kind }) => kind.noun.title,
  ),
].map(([title, actions]) => ({ title, actions }))
