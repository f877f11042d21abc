import { Menu, useMantineColorScheme } from '@mantine/core'
import { schemes } from './color-schemes.ts'

/** What the menu of the appearance holds. */
export function ColorSchemeItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu.Dropdown>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={(value) => {
          const chosen = schemes.find((scheme) => scheme.value === value)
          if (chosen) setColorScheme(chosen.value)
        }}
      >
        {schemes.map(({ value, label, icon: Icon }) => (
          <Menu.RadioItem
            key={value}
            value={value}
            closeMenuOnClick
            rightSection={<Icon size={16} stroke={1.6} aria-hidden />}
          >
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Dropdown>
  )
}
