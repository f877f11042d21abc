import type { UseFormReturnType } from '@mantine/form'
import type { ComponentType } from 'react'
import type { RequestOptions } from '../../api/http.ts'
import type { Operation } from '../../api/operation.ts'

/** Whether something can be done now; if not, a whole sentence says why and what to do. */
export type Allowed =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string }

/** How a kind of resource is told apart and named; shared by all its actions. */
export interface Kind<R> {
  readonly key: (resource: R) => string
  readonly name: (resource: R) => string
}

/** The values an operation is called with: its path variables and, if it takes one, its body. */
export interface CallValues {
  readonly path: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Where the body holds secrets, as paths of keys: commands to copy name them instead. */
  readonly secrets?: readonly (readonly string[])[]
}

export interface FieldsProps<R, F> {
  readonly form: UseFormReturnType<F>
  readonly resources: readonly R[]
}

/**
 * What an action asks before it runs. `validate` answers messages by field name, or by path
 * (`values.key`) where a field holds several.
 */
export interface Fields<R, F> {
  readonly initial: (resources: readonly R[]) => F
  readonly validate: (
    values: F,
    resources: readonly R[],
  ) => Partial<Record<(keyof F & string) | `${keyof F & string}.${string}`, string>>
  /** One whose code comes late has a `preload`; the dialog opens when both are there. */
  readonly Inputs: ComponentType<FieldsProps<R, F>> & { readonly preload?: () => Promise<void> }
}

/**
 * Something a person can do to a resource. One declaration serves the row menu, the detail header,
 * the bulk bar and the command palette; the shell around it gives permission, the disabled reason,
 * confirmation, progress, result, error and the equivalent commands.
 */
export interface Action<R, F = Record<string, never>> {
  /** Stands in the URL while the action's dialog is open. */
  readonly id: string
  readonly operation: Operation
  readonly kind: Kind<R>
  readonly icon: ComponentType<{ size?: number | string; stroke?: number }>
  /** A verb phrase for menus: "Suspend". */
  readonly label: string
  /** The question and the button, for example "Suspend 3 SIMs". */
  readonly title: (count: number) => string
  /** What will follow, in whole sentences. */
  readonly consequence?: (resources: readonly R[]) => string
  /** `type` asks to type the name (or the count): for what cannot be undone. */
  readonly confirm: 'ask' | 'type'
  readonly danger?: boolean
  readonly allowed: (resource: R, values?: F) => Allowed
  readonly fields?: Fields<R, F>
  readonly call: (resource: R, values: F) => CallValues
  readonly run: (resource: R, values: F, options: RequestOptions) => Promise<unknown>
  /** "3 SIMs are suspended." */
  readonly done: (count: number) => string
}

/**
 * An action whose fields only the dialog needs to know. `Action` is contravariant in its fields,
 * so lists of actions of one resource hold this erased form, made by `defineAction`.
 */
export type AnyAction<R> = Action<R, never>

/** Declares an action; the fields' type is known inside and erased outside. */
export function defineAction<R, F = Record<string, never>>(action: Action<R, F>): AnyAction<R> {
  return action as AnyAction<R>
}

/** Which of the resources an action can run on, and why not on the others. */
export interface Split<R> {
  readonly ready: readonly R[]
  readonly refused: readonly { readonly resource: R; readonly reason: string }[]
}

export function split<R>(
  action: AnyAction<R>,
  resources: readonly R[],
  values?: unknown,
): Split<R> {
  const ready: R[] = []
  const refused: { resource: R; reason: string }[] = []
  for (const resource of resources) {
    const verdict = action.allowed(resource, values as never)
    if (verdict.allowed) ready.push(resource)
    else refused.push({ resource, reason: verdict.reason })
  }
  return { ready, refused }
}

/** The refusals grouped by reason, the most frequent first. */
export function reasons<R>(
  refused: Split<R>['refused'],
): readonly { readonly reason: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { reason } of refused) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count)
}
