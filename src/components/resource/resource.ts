import type { LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { One, Rows } from '../../api/reading.ts'
import type { Allowed, Kind } from '../action/action.ts'
import type { Column } from '../list/column.ts'

/** What the traits ask of a resource before they offer themselves. */
export type TraitVerb =
  | 'putTags'
  | 'deleteTag'
  | 'setGroup'
  | 'unsetGroup'
  | 'protect'
  | 'unprotect'
  | 'terminate'

/**
 * A kind of thing that the API has, declared: how it is told apart, named, counted, read and shown.
 * A plain value; lists, pages and traits are functions and components that take it. `P` are the path
 * variables that lead to one. (Write its type out: links know all routes, and routes know resources.)
 */
export interface Resource<R, P = Readonly<Record<string, string>>> extends Kind<R> {
  /** What its key is called: "Group ID". */
  readonly keyLabel: string
  /** The page that lists all of them. */
  readonly to: NonNullable<LinkProps['to']>
  /** The page of one. */
  readonly page?: (resource: R) => LinkProps
  readonly path: (resource: R) => P
  readonly rows: Rows<R>
  readonly one: One<R>
  /** Columns of its list and properties of its page, in this order. */
  readonly facts: readonly Column<R>[]
  /** How it stands, beside its name. */
  readonly badge?: (resource: R) => ReactNode
  /** Why a trait's verb cannot be done now, where the resource has rules of its own. */
  readonly judge?: (resource: R, verb: TraitVerb, value?: string) => Allowed
}
