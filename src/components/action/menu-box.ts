import type { MenuProps } from '@mantine/core'

/** How menus of actions open: `--room` is the height that the window has for them, in pixels. */
export const menuBox: MenuProps = {
  position: 'bottom-end',
  width: 320,
  shadow: 'md',
  withinPortal: true,
  // What an action opens does not wait for its menu to fade.
  transitionProps: { exitDuration: 0 },
  middlewares: {
    size: {
      padding: 8,
      apply: ({ availableHeight, elements }) =>
        elements.floating.style.setProperty('--room', `${Math.floor(availableHeight)}px`),
    },
  },
}
