import '@mantine/notifications/styles.layer.css'
import { Notifications } from '@mantine/notifications'

/** Where notifications appear: in the middle, away from the menus of rows. */
export function Toasts() {
  return <Notifications position="bottom-center" limit={4} />
}
