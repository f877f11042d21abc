import { t } from '@lingui/core/macro'
import classes from './Shell.module.css'

/** Stands for a part of the shell whose code could not be fetched, so that the page stays usable. */
export function MissingPart() {
  return (
    <p className={classes.missing} role="alert">
      {t`A part of the console could not be loaded. It comes when the network is back; if it does not, reload the page.`}
    </p>
  )
}
