import { t } from '@lingui/core/macro'
import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import classes from './RootBanner.module.css'

const subscribe = (listener: () => void) => onlineManager.subscribe(listener)
const isOnline = () => onlineManager.isOnline()

/** Says that the browser has no network, and that nothing waits to be sent. */
export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, isOnline)
  return (
    <div role="status">
      {!online && (
        <p className={classes.banner}>
          {t`The browser is offline. What is here may be old, and is read again when the network is back. What you change is not kept to be sent later.`}
        </p>
      )}
    </div>
  )
}
