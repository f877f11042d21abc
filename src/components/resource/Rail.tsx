import { t } from '@lingui/core/macro'
import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import classes from './ResourcePage.module.css'

/**
 * The column at the right of a page, which stays while its tabs change. Where there is no room for
 * one it stands folded below the header.
 */
export function Rail({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <aside className={classes.rail} aria-label={t`Properties`} data-open={open || undefined}>
      <button
        type="button"
        className={classes.fold}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t`Properties`}
        <IconChevronDown size={14} stroke={1.75} aria-hidden />
      </button>
      <div id={id} className={classes.facts}>
        {children}
      </div>
    </aside>
  )
}
