import { t } from '@lingui/core/macro'
import { IconEye } from '@tabler/icons-react'
import { viewAs } from '../../api/viewing.ts'
import { PlainButton } from './PlainButton.tsx'
import classes from './RootBanner.module.css'

/** Says that one looks at the console as somebody else, who changes nothing; ends it. */
export function ViewingBanner({ userName }: { readonly userName: string }) {
  return (
    <aside className={classes.banner} aria-label={t`Looking on as another user`}>
      <IconEye size={16} stroke={1.6} className={classes.icon} aria-hidden />
      <p className={classes.text}>
        {t`You see the console as ${userName} would. Nothing can be changed, and what is shown is read with your own rights.`}
      </p>
      <PlainButton small onClick={() => viewAs(undefined)}>
        {t`End this view`}
      </PlainButton>
    </aside>
  )
}
