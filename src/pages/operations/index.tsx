import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { operations } from '../../api/operations.ts'
import { PageBody } from '../../components/detail/Section.tsx'
import { countText } from '../../components/detail/locale.ts'
import { YourCalls } from './-operation/YourCalls.tsx'
import classes from './-list/operations.module.css'

export const Route = createFileRoute('/operations/')({ component: Overview })

function Overview() {
  const count = countText(operations.length)
  return (
    <div className={classes.overview}>
      <PageBody>
        <p className={classes.about}>
          {t`Everything that the Soracom API can do, ${count} operations: what each is for and takes, tried from here as whoever is signed in, and taken along as a command or code. Nothing is sent before you press its button.`}
        </p>
        <YourCalls />
      </PageBody>
    </div>
  )
}
