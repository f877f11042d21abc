import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent: links, focus, the primary action, what is chosen. */
const teal: MantineColorsTuple = [
  '#e6f7f5',
  '#cdebe8',
  '#9fd6d1',
  '#6dc0b9',
  '#42aca4',
  '#219a92',
  '#0b8780',
  '#0b7a75',
  '#07625e',
  '#044b48',
]

/** Greys with a trace of the accent, dark enough for text in the light scheme. */
const dark: MantineColorsTuple = [
  '#d5dadd',
  '#aeb6bb',
  '#8d979d',
  '#687279',
  '#3c454b',
  '#2c3439',
  '#20272b',
  '#171d20',
  '#11161a',
  '#0b0f12',
]

const controls = { defaultProps: { size: 'sm' } } as const

const overlay = {
  overlayProps: { backgroundOpacity: 0.45 },
  transitionProps: { duration: 140 },
} as const

export const theme = createTheme({
  colors: { teal, dark },
  primaryColor: 'teal',
  // The same in both schemes: Mantine chooses the words' colour on it for the light one only.
  primaryShade: 7,
  autoContrast: true,
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    '"Inter Variable", "Inter Fallback", "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", "Noto Sans CJK JP", system-ui, sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Noto Sans Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  components: {
    Modal: { defaultProps: overlay },
    Drawer: { defaultProps: overlay },
    // Mantine's placeholder for the first focus is nothing that a menu may contain.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // A dialog's heading is a `header` element, which would count as a second banner of the page.
    ModalHeader: { defaultProps: { role: 'none' } },
    DrawerHeader: { defaultProps: { role: 'none' } },
    SegmentedControl: { defaultProps: { withItemsBorders: false, transitionDuration: 120 } },
    Button: controls,
    TextInput: controls,
    PasswordInput: controls,
    Select: controls,
  },
})
