import { t } from '@lingui/core/macro'
import { IconShieldExclamation, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Session } from '../../api/session.ts'
import classes from './RootBanner.module.css'

const storageKey = 'soracom-console-root-banner'

/** Says that one works as the root user, whom nothing limits; can be put away for the tab. */
export function RootBanner({ session }: { readonly session: Session }) {
  const [dismissed, setDismissed] = useState(isDismissed)
  if (session.userName || dismissed) return null
  return (
    <aside className={classes.banner} aria-label={t`Root user`}>
      <IconShieldExclamation size={16} stroke={1.6} className={classes.icon} aria-hidden />
      <p className={classes.text}>
        {t`You are signed in as the root user, who may do everything. Use a SAM user for daily work.`}
      </p>
      <button
        type="button"
        className={classes.close}
        aria-label={t`Dismiss for this tab`}
        onClick={() => {
          dismiss()
          setDismissed(true)
        }}
      >
        <IconX size={16} stroke={1.6} aria-hidden />
      </button>
    </aside>
  )
}

function isDismissed(): boolean {
  try {
    return sessionStorage.getItem(storageKey) !== null
  } catch {
    return false
  }
}

function dismiss(): void {
  try {
    sessionStorage.setItem(storageKey, 'dismissed')
  } catch {
    // Where storage is blocked, the banner is back after a reload.
  }
}
