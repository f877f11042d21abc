import '@mantine/notifications/styles.layer.css'
import { MantineThemeProvider } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { Notifications } from '@mantine/notifications'

const named = {
  components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': t`Close` } } } },
}

/** Where notifications appear: in the middle, away from the menus of rows. */
export function Toasts() {
  return (
    <MantineThemeProvider theme={named}>
      <Notifications position="bottom-center" limit={4} />
    </MantineThemeProvider>
  )
}
