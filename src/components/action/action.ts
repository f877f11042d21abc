import type { LinkProps } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import type { Changing } from '../../api/invalidation.ts'
import type { Answer, CallValues, Endpoint, Operation } from '../../api/operation.ts'
import type { RequestOptions } from '../../api/http.ts'
import type { May } from '../../api/permissions.ts'
import type { One } from '../../api/reading.ts'
import { objectOf, type Noun } from '../../words/noun.ts'
import {
  enteredValues,
  type AnyFields,
  type FieldsOf,
  type Values,
  type WholeForm,
} from '../form/fields.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { Undo } from './undo.ts'

/** Whether something can be done now; if not, a whole sentence says why and what to do. */
export type Allowed =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string }

const yes: Allowed = { allowed: true }

/** Allowed where no sentence speaks against it. */
export function allowedUnless(reason: string | undefined): Allowed {
  return reason === undefined ? yes : { allowed: false, reason }
}

/** How a kind of resource is told apart, named and counted; shared by all its actions. */
export interface Kind<R> {
  readonly key: (resource: R) => string
  readonly name: (resource: R) => string
  readonly noun: Noun
  /** How one is read as it is now. */
  readonly one?: One<R>
  /** The values of its path's placeholders, by which permissions may tell one from another. */
  readonly path?: (resource: R) => unknown
  /** What runs over several of them are kept under, where they survive a reload of the page. */
  readonly runs?: string
  /** Another way to do actions to many of them, loaded when it is offered. */
  readonly elsewhere?: () => Promise<Elsewhere>
}

/** Where an action stands in menus. `danger`: what destroys, alone at the end. */
export type Section = 'status' | 'connection' | 'organise' | 'limits' | 'danger'

interface Common<R> {
  /** Stands in the URL while the action's dialog is open. */
  readonly id: string
  readonly icon: ComponentType<{ size?: number | string; stroke?: number }>
  /** A verb phrase for menus: "Suspend". */
  readonly label: string
  /** What stands beside a fact or a pair that it changes, where not "Set" or "Change": "Remove". */
  readonly short?: string
  /** `organise` when left out. */
  readonly section?: Section
  /** A name that two actions share which are each other's opposite: menus show them as one. */
  readonly pair?: string
  /** How what it changes stands now, beside its entry: "On". */
  readonly state?: (resource: R) => ReactNode
  /** What will follow, in whole sentences. */
  readonly consequence?: (resources: readonly R[]) => string
  /** `type` asks to type the end of the id (or the count): for what cannot be undone. */
  readonly confirm?: 'ask' | 'type'
  readonly danger?: boolean
  /** The resource is gone afterwards: its page is left. */
  readonly removes?: boolean
  /** The page that shows what comes of it: where one goes after it was done to a single one. */
  readonly shownAt?: (resource: R) => LinkProps
  /** Its dialog has the room that a table takes. */
  readonly roomy?: boolean
  /** Not for several at once. */
  readonly single?: boolean
  /** One call does it for all of them at once: it succeeds for all, or for none. */
  readonly together?: boolean
  /**
   * Of a run over several: what was begun for one is over, or rejects with a sentence that says what
   * failed. The next is begun only then, one after the other.
   */
  readonly finish?: (resource: R, options: RequestOptions) => Promise<void>
  /** It is done on a page of its own, to which it leads: nothing is asked or sent before. */
  readonly leads?: (resource: R) => LinkProps
  /** Words that the palette finds it by, beside its label; for no eyes. */
  readonly keywords?: string
  /** Above the fields: what one should know first, looked up while the question is open. */
  readonly Details?: ComponentType<{ readonly resources: readonly R[] }>
  /** "3 SIMs suspended". `what` is "3 SIMs", or the name where it was one. */
  readonly done: (what: string) => string
}

/** What an action says of itself. `Call` is what its operation takes, `F` what it asks for. */
export interface ActionDeclaration<R, Call, F, Data = unknown> extends Common<R> {
  /** The endpoint that `call` is for: what runs and what commands to copy show are the same. */
  readonly operation: Endpoint<string, Call, Data>
  /** The question and the button: "Suspend 3 SIMs". `what` is "SIM" or "3 SIMs". */
  readonly title: (what: string) => string
  /** Whether it can be done now; it always can where left out. */
  readonly allowed?: (resource: R, values?: F) => Allowed
  readonly fields?: FieldsOf<R, F>
  /** In their place, where the inputs depend on each other more than fields can say. */
  readonly form?: WholeForm<R, F>
  /** `all` is more than the resource alone where it is done to them together. */
  readonly call: (
    resource: R,
    values: F,
    all: readonly R[],
  ) => NoInfer<Call> & Pick<CallValues, 'secrets'>
  /** Told of each resource on which it succeeded and of the answer, for what the console itself keeps of it. */
  readonly after?: (resource: R, values: F, data: NoInfer<Data>, all: readonly R[]) => void
  /**
   * The call that takes it back, from the resource as it was before; none where nothing does, or
   * where it would cost something.
   */
  readonly undo?: (resource: R, values: F) => Undo | undefined
  /**
   * Whether a resource is as it makes one, which tells what became of a call without an answer. Where
   * left out, it is where taking it back would be the same call.
   */
  readonly isDone?: (resource: R, values: F) => boolean
}

/**
 * Something a person can do to a resource. One declaration serves the row menu, the detail header,
 * the bulk bar and the command palette; the shell around it gives permission, the disabled reason,
 * confirmation, progress, result, error and the equivalent commands.
 *
 * What it asks for and what its operation takes is known where it is declared and erased here: lists
 * of actions of one resource hold all of them.
 */
export interface Action<R> extends Common<R> {
  readonly kind: Kind<R>
  readonly operation: Operation & Changing
  readonly title: (count: number) => string
  readonly allowed: (resource: R, values?: never) => Allowed
  readonly fields: AnyFields
  readonly form: WholeForm<unknown, Record<string, unknown>> | undefined
  readonly call: (resource: R, values: never, all?: readonly R[]) => CallValues
  /** Sends the call for one resource. Nothing is brought up to date: see `api/invalidation.ts`. */
  readonly run: (
    resource: R,
    values: never,
    options: RequestOptions,
    all?: readonly R[],
  ) => Promise<Answer<unknown>>
  readonly undo: (resource: R, values: never) => Undo | undefined
  readonly isDone: (resource: R, values: never) => boolean
}

/** Declares an action on resources of a kind. */
export function defineAction<R, Call, F = Record<never, never>, Data = unknown>(
  kind: Kind<R>,
  declaration: ActionDeclaration<R, Call, F, Data>,
): Action<R> {
  const { operation, title, fields = {}, form, allowed = () => yes, after, undo } = declaration
  const sent = (values: F) => enteredValues(fields as AnyFields, values as Values) as F
  const call = (resource: R, values: F, all: readonly R[] = [resource]) =>
    declaration.call(resource, sent(values), all)
  const way = (resource: R, values: F) => undo?.(resource, sent(values))
  const isSame = (undo: Undo | undefined, own: CallValues) =>
    undo?.operation === operation && JSON.stringify(undo.call) === JSON.stringify(own)
  return {
    ...declaration,
    kind,
    title: (count) => title(objectOf(kind.noun, count)),
    fields: fields as AnyFields,
    form: form as Action<R>['form'],
    allowed,
    call: call as Action<R>['call'],
    run: async (resource, values, options, all = [resource]) => {
      const answer = await operation.call(call(resource, values, all), options)
      after?.(resource, sent(values), answer.data, all)
      return answer
    },
    undo: way,
    isDone: (resource, values) =>
      declaration.isDone?.(resource, sent(values)) ??
      isSame(way(resource, values), call(resource, values)),
  }
}

/** What was done to, by name where it was one; set apart, whatever direction it is written in. */
export function doneTo<R>({ kind, done }: Action<R>, resources: readonly R[]): string {
  const [only, second] = resources
  const what =
    only === undefined || second !== undefined
      ? kind.noun.counted(resources.length)
      : `\u2068${kind.name(only)}\u2069`
  return done(what)
}

/** Which of the resources an action can run on, and why not on the others. */
export interface Split<R> {
  readonly ready: readonly R[]
  readonly refused: readonly { readonly resource: R; readonly reason: string }[]
}

/** With `may`, what the person may do to some of them is told apart too. */
export function split<R>(
  action: Action<R>,
  resources: readonly R[],
  values?: unknown,
  may?: May,
): Split<R> {
  const { kind, operation } = action
  const general = may?.(operation)
  // Only where it depends: of a hundred thousand resources each would be judged.
  const mayTouch = (resource: R): Allowed =>
    (general?.allowed &&
      general.depends &&
      kind.path &&
      may?.(operation, { ...(kind.path(resource) as object) })) ||
    yes
  const ready: R[] = []
  const refused: { resource: R; reason: string }[] = []
  for (const resource of resources) {
    const possible = action.allowed(resource, values as never)
    const verdict = possible.allowed ? mayTouch(resource) : possible
    if (verdict.allowed) ready.push(resource)
    else refused.push({ resource, reason: verdict.reason })
  }
  return { ready, refused }
}

/** The refusals grouped by reason, the most frequent first. */
export function reasons<R>(
  refused: Split<R>['refused'],
): readonly { readonly reason: string; readonly resources: readonly R[] }[] {
  const groups = Map.groupBy(refused, ({ reason }) => reason)
  return [...groups]
    .map(([reason, of]) => ({ reason, resources: of.map(({ resource }) => resource) }))
    .sort((a, b) => b.resources.length - a.resources.length)
}
