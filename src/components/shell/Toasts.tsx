import '@mantine/notifications/styles.layer.css'
import { Notifications } from '@mantine/notifications'

/** Where notifications appear: in the middle, because the runs have the corner. */
export function Toasts() {
  return <Notifications position="bottom-center" limit={4} />
}
