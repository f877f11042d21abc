import { t } from '@lingui/core/macro'
import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import {
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconPin,
  IconPinnedOff,
  IconSun,
  IconWorld,
} from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { signOut } from '../../api/sign-out.ts'
import { coverageNames } from './identity.ts'
import type { PaletteIcon, PaletteShell } from './palette-offers.ts'
import { pinLabel } from './pin-label.ts'
import { pin, unpin, useAddress, usePins } from './pins.ts'
import { useCurrentTitle } from './title.tsx'

/** Something the console does wherever one is. */
export interface Command {
  readonly id: string
  readonly label: string
  readonly keywords?: string
  readonly icon: PaletteIcon
  readonly run: () => void
}

/** The commands of the shell that would change something now. */
export function useCommands({
  session,
  onCoverage,
  onShortcuts,
}: PaletteShell): readonly Command[] {
  const pinning = usePinCommand()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const scheme = (value: MantineColorScheme, label: string, keywords: string, icon: PaletteIcon) =>
    value === colorScheme
      ? []
      : { id: `do-${value}`, label, keywords, icon, run: () => setColorScheme(value) }
  const other = session.coverage === 'jp' ? 'g' : 'jp'
  const name = coverageNames[other]
  return [
    pinning,
    scheme('light', t`Use the light appearance`, t`theme mode bright day colour`, IconSun),
    scheme('dark', t`Use the dark appearance`, t`theme mode night colour`, IconMoon),
    scheme('auto', t`Use the system’s appearance`, t`theme mode auto colour`, IconDeviceDesktop),
    session.endpoint.coverages[other] === undefined
      ? []
      : {
          id: 'do-coverage',
          label: t`Switch to ${name} coverage`,
          keywords: t`region country`,
          icon: IconWorld,
          run: () => onCoverage(other),
        },
    {
      id: 'do-shortcuts',
      label: t`Show the keyboard shortcuts`,
      keywords: t`keys help`,
      icon: IconKeyboard,
      run: onShortcuts,
    },
    {
      id: 'do-sign-out',
      label: t`Sign out`,
      keywords: t`log out logout leave quit`,
      icon: IconLogout,
      run: () => void signOut(),
    },
  ].flat()
}

function usePinCommand(): Command {
  const href = useAddress()
  const title = useCurrentTitle() ?? href
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const pinned = usePins().some((one) => one.href === href)
  return {
    id: 'do-pin',
    label: pinned ? t`Unpin this page` : t`Pin this page`,
    keywords: t`favourite bookmark star save`,
    icon: pinned ? IconPinnedOff : IconPin,
    run: () => (pinned ? unpin(href) : pin(href, pinLabel(title, search))),
  }
}
