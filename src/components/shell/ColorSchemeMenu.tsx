import { t } from '@lingui/core/macro'
import { ActionIcon, useMantineColorScheme } from '@mantine/core'
import { late } from '../feedback/late.tsx'
import { schemes } from './color-schemes.ts'
import { LateMenu } from './LateMenu.tsx'

const Items = late(() => import('./ColorSchemeItems.tsx').then((all) => all.ColorSchemeItems))

const box = { withinPortal: false, position: 'bottom-end', width: 190, shadow: 'md' } as const

/** Light, dark, or as the system has it; remembered on this computer. */
export function ColorSchemeMenu() {
  const { colorScheme } = useMantineColorScheme()
  const { label, icon: Icon } = schemes.find(({ value }) => value === colorScheme) ?? schemes[2]
  return (
    <LateMenu
      box={box}
      renderButton={(target) => (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t`Appearance: ${label}`}
          title={t`Appearance`}
          {...target}
        >
          <Icon size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    >
      {() => <Items />}
    </LateMenu>
  )
}
