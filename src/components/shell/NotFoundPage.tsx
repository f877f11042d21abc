import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { Picture } from '../feedback/Picture.tsx'
import { PinButton } from './PinButton.tsx'
import classes from './StatePage.module.css'
import { usePageTitle } from './title.tsx'

/** For an address that leads to no page. */
export function NotFoundPage() {
  const router = useRouter()
  usePageTitle(t`Page not found`)
  return (
    <div className={classes.page}>
      <div className={classes.said}>
        <Picture name="missing" />
        <h1 className={classes.title}>{t`There is no page at this address`}</h1>
        <p className={classes.text}>
          <code translate="no" className={classes.address}>
            {router.latestLocation.publicHref}
          </code>
        </p>
        <p className={classes.text}>
          {t`Check the address for slips, or find what you were looking for from the home page.`}
        </p>
      </div>
      <div className={classes.actions}>
        <Button onClick={() => router.history.push('/')}>{t`Go to Home`}</Button>
        <PinButton label={t`Page not found`} fleeting />
      </div>
    </div>
  )
}
