import { t } from '@lingui/core/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBolt, IconDeviceSim, IconStack2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { explain } from '../../api/errors.ts'
import { getListGroupsQueryOptions } from '../../api/generated/client/group/group.ts'
import { getSearchSimsQueryOptions } from '../../api/generated/client/query/query.ts'
import { listGroups, searchSims } from '../../api/generated/operations.ts'
import { usePermissions, type May } from '../../api/permissions.ts'
import { detectSimSearchField } from '../../domain/sim/search-field.ts'
import { nameOf } from '../../domain/tags.ts'
import { missingFor, navigation } from './navigation.ts'
import { useOfferedActions } from './palette-actions.ts'
import { matches } from './palette-match.ts'

/** One line of the palette: leads to a page, or does something. */
export interface PaletteItem {
  readonly id: string
  readonly label: string
  /** An identifier or a state, beside the label. */
  readonly detail?: string
  readonly icon: ComponentType<{ size?: number | string; stroke?: number }>
  readonly refused?: string
  readonly href?: string
  readonly run?: () => void
}

export interface PaletteSection {
  readonly title: string
  readonly items: readonly PaletteItem[]
  /** What to say instead of items. */
  readonly failed?: string
}

const shown = 8

/** What the palette offers for what was typed, by kind; and whether more is on its way. */
export function usePaletteItems(typed: string): {
  readonly sections: readonly PaletteSection[]
  readonly searching: boolean
} {
  const { may } = usePermissions()
  const actions = useOfferedActions()
  const [settled] = useDebouncedValue(typed, 200)
  const { fields, value } = detectSimSearchField(settled)

  const sims = useQuery(
    getSearchSimsQueryOptions(
      {
        ...Object.fromEntries(fields.map((field) => [field, [value]])),
        search_type: 'or',
        limit: shown,
      },
      { query: { enabled: fields.length > 0 && may(searchSims).allowed } },
    ),
  )
  const groups = useQuery(
    getListGroupsQueryOptions(
      { tag_name: 'name', tag_value: settled.trim(), tag_value_match_mode: 'prefix', limit: shown },
      { query: { enabled: settled.trim().length > 1 && may(listGroups).allowed } },
    ),
  )

  const sections: PaletteSection[] = [
    { title: t`Go to`, items: pageItems(typed, may) },
    {
      title: t`On this page`,
      items: actions
        .filter(({ label }) => matches(label, typed))
        .map(({ id, label, icon = IconBolt, refused, run }) => ({
          id: `action-${id}`,
          label,
          icon,
          refused,
          run,
        })),
    },
    {
      title: t`SIMs`,
      failed: failure(sims.error),
      items: (sims.data?.data ?? []).slice(0, shown).map((sim) => {
        const simId = sim.simId ?? ''
        const name = nameOf(sim.tags)
        return {
          id: `sim-${simId}`,
          label: name ?? simId,
          detail: [name === null ? undefined : simId, sim.status].filter(Boolean).join(' · '),
          icon: IconDeviceSim,
          href: `/sims/${encodeURIComponent(simId)}`,
        }
      }),
    },
    {
      title: t`Groups`,
      failed: failure(groups.error),
      items: (groups.data?.data ?? []).slice(0, shown).map((group) => {
        const groupId = group.groupId ?? ''
        return {
          id: `group-${groupId}`,
          label: nameOf(group.tags) ?? groupId,
          detail: groupId,
          icon: IconStack2,
          href: `/groups/${encodeURIComponent(groupId)}`,
        }
      }),
    },
  ]
  return {
    sections: sections.filter(({ items, failed }) => items.length > 0 || failed !== undefined),
    searching: typed !== settled || sims.isFetching || groups.isFetching,
  }
}

function pageItems(typed: string, may: May): PaletteItem[] {
  return navigation.flatMap((group) =>
    group.entries
      .filter((entry) => matches(entry.label, typed) && missingFor(entry, may) === undefined)
      .map(({ label, path, icon }) => ({
        id: `page-${path}`,
        label,
        detail: group.label,
        icon,
        href: path,
      })),
  )
}

function failure(error: unknown): string | undefined {
  if (!error) return undefined
  const { title, detail } = explain(error)
  return `${title}. ${detail}`
}
