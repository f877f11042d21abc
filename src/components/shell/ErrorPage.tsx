import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useState } from 'react'
import { useCopy } from '../detail/useCopy.ts'
import { Picture } from '../feedback/Picture.tsx'
import { useBackOnline } from '../feedback/useBackOnline.ts'
import { detailsOf, explainPage } from './page-error.ts'
import classes from './StatePage.module.css'
import { usePageTitle } from './title.tsx'

/**
 * Stands in for a page that could not be shown: what happened, what helps, and the details to pass
 * on. Part of the first load, so that it is there when everything else is not.
 */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  const [details] = useState(() => detailsOf(error, router.latestLocation.href, new Date()))
  const { label, copy } = useCopy(details, { label: t`Copy` })
  const { picture, title, detail, remedy } = explainPage(error)
  usePageTitle(title)

  const tryAgain = () => {
    queries.reset()
    reset()
    void router.invalidate()
  }
  useBackOnline(() => {
    if (remedy === 'again') tryAgain()
    if (remedy === 'reload') location.reload()
  })
  return (
    <div className={classes.page}>
      <div role="alert" className={classes.said}>
        <Picture name={picture} />
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.text}>{detail}</p>
      </div>
      <div className={classes.actions}>
        {remedy === 'again' && <Button onClick={tryAgain}>{t`Try again`}</Button>}
        {remedy === 'reload' && <Button onClick={() => location.reload()}>{t`Reload`}</Button>}
        {remedy === 'bare' && (
          <Button onClick={() => router.history.replace(router.latestLocation.pathname)}>
            {t`Open the page without it`}
          </Button>
        )}
        <Button variant="default" onClick={() => router.history.push('/')}>
          {t`Go to Home`}
        </Button>
      </div>
      <details className={classes.details}>
        <summary>{t`Details for a report`}</summary>
        <textarea readOnly aria-label={t`Details`} rows={8} value={details} />
        <Button variant="default" size="xs" onClick={copy}>
          {label}
        </Button>
      </details>
    </div>
  )
}
