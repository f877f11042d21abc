import { t } from '@lingui/core/macro'
import { IconBolt, IconClock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { usePermissions } from '../../api/permissions.ts'
import { decoded } from '../../domain/web-address.ts'
import { entryAt, navigationPages } from './navigation.ts'
import { isHere, missingFor } from './navigation-allowed.ts'
import { useOfferedActions } from './palette-actions.ts'
import { useCommands } from './palette-commands.ts'
import { best, scopeOf } from './palette-match.ts'
import type { PaletteIcon, PaletteOffers, PalettePage, PaletteShell } from './palette-offers.ts'
import { useAddress } from './pins.ts'
import { useFoundThings } from './useFoundThings.ts'
import { useVisits } from './visits.ts'

/** One line of the palette: leads to a page, or does something. */
export interface PaletteItem {
  readonly id: string
  readonly label: string
  /** An identifier. */
  readonly code?: string | undefined
  /** What it was found by, where that is neither name nor identifier. */
  readonly why?: string | undefined
  readonly badge?: ReactNode
  readonly icon: PaletteIcon
  readonly refused?: string | undefined
  readonly href?: string
  readonly run?: () => void
}

export interface PaletteSection {
  readonly title: string
  readonly items: readonly PaletteItem[]
  /** Said below its items, or in their place. */
  readonly note?: string | undefined
  readonly failed?: boolean
  /** Stands below everything else. */
  readonly last?: boolean | undefined
}

/** The scope of what can be done. */
export const commandScope = '>'
const few = 5
const some = 8

interface PaletteContent {
  readonly sections: readonly PaletteSection[]
  readonly searching: boolean
  /** What was typed without its scope. */
  readonly text: string
}

/**
 * What the palette offers for what was typed: what can be done with the thing on screen, what was
 * visited, things by kind, pages, commands; and whether more is on its way. What the person may not
 * do now is there only when it is typed for.
 */
export function usePaletteItems(
  typed: string,
  offers: PaletteOffers,
  shell: PaletteShell,
): PaletteContent {
  const { may } = usePermissions()
  const prefixes = [...offers.kinds.map((kind) => kind.scope), commandScope]
  const { scope, text } = scopeOf(typed, prefixes)
  const { sections: things, searching } = useFoundThings(offers.kinds, scope, text)
  const asked = text !== ''
  const does = scope === undefined || scope === commandScope

  const toPage = ({ label, path, icon, needs, keywords }: PalettePage) => {
    const missing = missingFor({ label, path, needs }, may)
    const verdict = missing && may(missing)
    const refused = verdict?.allowed === false ? verdict.reason : undefined
    return { id: `page-${path}`, label, icon, keywords, refused, href: path }
  }
  const fitting = (
    items: readonly (PaletteItem & { readonly keywords?: string | undefined })[],
  ) => {
    const found = asked ? best(items, text) : items.filter(({ refused }) => refused === undefined)
    return found.toSorted((one, other) => Number(!!one.refused) - Number(!!other.refused))
  }
  const actions = useOfferedActions().map(
    ({ id, label, keywords, icon = IconBolt, refused, run }) => ({
      id: `action-${id}`,
      label,
      keywords,
      icon,
      refused,
      run,
    }),
  )
  const commands = useCommands(shell)
  const recent = useRecent()
  const pages = [...navigationPages, ...(asked ? offers.pages : [])].filter(isHere)
  const sections: PaletteSection[] = [
    {
      title: t`On this page`,
      items: does ? fitting(actions).slice(0, asked ? some : few) : [],
    },
    { title: t`Recent`, items: scope === undefined ? fitting(recent).slice(0, few) : [] },
    ...things.filter(({ last }) => !last),
    { title: t`Pages`, items: scope === undefined ? fitting(pages.map(toPage)) : [] },
    {
      title: t`Commands`,
      items: does ? fitting([...offers.creates.map(toPage), ...commands]) : [],
    },
    ...things.filter(({ last }) => last),
  ]
  return { sections: unrepeated(sections), searching, text }
}

/** The pages visited in this tab, without the one on screen. */
function useRecent(): readonly PaletteItem[] {
  const here = useAddress().split('?')[0]
  return useVisits()
    .filter(({ href }) => href !== here)
    .map(({ href, label }) => {
      // Of the address, what looks like an identifier: neither a kind nor a tab.
      const code = decoded(href.split('/').findLast((part) => /\d/.test(part)) ?? '')
      return {
        id: `recent-${href}`,
        label,
        code: code === '' || code === label ? undefined : code,
        icon: entryAt(href)?.icon ?? IconClock,
        href,
      }
    })
}

/** Every address once, where it stands first; sections with nothing to show are left out. */
function unrepeated(sections: readonly PaletteSection[]): PaletteSection[] {
  const seen = new Set<string>()
  return sections.flatMap((section) => {
    const items = section.items.filter(({ href }) => {
      const first = href === undefined || !seen.has(href)
      if (href !== undefined) seen.add(href)
      return first
    })
    return items.length > 0 || section.note !== undefined ? { ...section, items } : []
  })
}
