import { t } from '@lingui/core/macro'
import { Kbd, Menu } from '@mantine/core'
import { IconLayoutSidebarRight } from '@tabler/icons-react'

/** In a row's menu: the thing in a drawer beside the list. */
export function PeekItem({ onClick }: { readonly onClick: () => void }) {
  return (
    <Menu.Item
      leftSection={<IconLayoutSidebarRight size={16} stroke={1.6} />}
      rightSection={<Kbd size="xs">{t`Space`}</Kbd>}
      onClick={onClick}
    >
      {t`Quick look`}
    </Menu.Item>
  )
}
