import type { QueryKey } from '@tanstack/react-query'
import type { LinkProps } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import type { Coverage } from '../../api/config.ts'
import type { OperationAccess } from '../../api/operation.ts'
import type { Session } from '../../api/session.ts'
import type { NavigationPage } from './navigation.ts'

export type PaletteIcon = ComponentType<{ size?: number | string; stroke?: number }>

/** One thing that was found: a SIM, a camera. */
export interface Thing {
  readonly link: LinkProps
  readonly name: string
  readonly key: string
  /** How it stands: a `StatusBadge`, an `OnlineDot`. */
  readonly badge?: ReactNode
  /** What else it can be found by: "IMSI" and its value. */
  readonly words: readonly (readonly [what: string, value: string])[]
}

/** What a kind answers. */
export interface Things {
  readonly things: readonly Thing[]
  /** Said below them: that not all were looked through. */
  readonly note?: string | undefined
  /** The API has searched; otherwise the palette does, among all of them. */
  readonly searched?: boolean
  /** What it was found by where nothing here says so: something that is known by its id alone. */
  readonly otherwise?: string
}

/** Things of one kind, found by what was typed. */
export interface PaletteKind {
  readonly id: string
  /** The scope it is of: `lora:`. */
  readonly scope: string
  readonly title: string
  /** How its scope is called where that is not its title: what several kinds share has one name. */
  readonly scopeLabel?: string
  readonly icon: PaletteIcon
  /** The coverage that it is of; both when left out. */
  readonly coverage?: Coverage
  /** Who may not call it finds none; absent where nothing is asked of the API. */
  readonly operation?: OperationAccess
  /** Stands below everything else. */
  readonly last?: boolean
  /** How they are read; undefined where the text is too short to search for. */
  readonly read: (text: string) =>
    | {
        /** Begins with the operation's id, so that changes reach it. */
        readonly queryKey: QueryKey
        readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Things>
      }
    | undefined
}

/** A page or a form one can go to. */
export interface PalettePage extends NavigationPage {
  readonly icon: PaletteIcon
}

/** Everything the palette knows of the console's resources and pages, beside the navigation. */
export interface PaletteOffers {
  readonly kinds: readonly PaletteKind[]
  /** Below those of the navigation: tabs that are pages by themselves. */
  readonly pages: readonly PalettePage[]
  /** The forms that make something new. */
  readonly creates: readonly PalettePage[]
}

/** What the shell does for the palette. */
export interface PaletteShell {
  readonly session: Session
  readonly onCoverage: (coverage: Coverage) => void
  readonly onShortcuts: () => void
}

export interface PaletteProps extends PaletteShell {
  readonly opened: boolean
  readonly onClose: () => void
}
