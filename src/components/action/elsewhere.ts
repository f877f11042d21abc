import type { LinkProps } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { May } from '../../api/permissions.ts'
import type { Action } from './action.ts'

/** Where the platform keeps what it does by itself: what is there already, or a new one's name. */
export type Place = { readonly id: string } | { readonly name: string }

/** Another way to do an action to many: the platform does it, and the page need not stay open. */
export interface Elsewhere {
  /** Whether it can do this action, and this person may. */
  readonly fits: (action: Action<unknown>, may: May) => boolean
  /** As many as it takes at once. */
  readonly most: number
  /** In a choice between the two ways. */
  readonly label: string
  readonly Choose: ComponentType<{
    readonly place: Place
    readonly onChange: (place: Place) => void
  }>
  /** Where it begins to ask: the name of a new place. */
  readonly first: Place
  /**
   * Starts it, and answers where one follows it; `made` is told of a place that had to be made, which
   * another try must not make again. Rejects with `ApiError`.
   */
  readonly start: (
    of: {
      readonly action: Action<unknown>
      readonly resources: readonly unknown[]
      readonly values: unknown
      readonly title: string
      readonly place: Place
    },
    made: (place: Place) => void,
  ) => Promise<LinkProps>
}
