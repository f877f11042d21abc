import { plural, t } from '@lingui/core/macro'
import { IconSwitchHorizontal, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { lapsedSwitch, switchBack, type Session } from '../../api/session.ts'
import { endSwitch } from '../../api/sign-out.ts'
import { useSecond } from '../detail/useSecond.ts'
import { identityOf } from './identity.ts'
import { PlainButton } from './PlainButton.tsx'
import classes from './RootBanner.module.css'

/** Says as whom one works while one has switched users, for how long yet, and leads back. */
export function SwitchBanner({ session }: { readonly session: Session }) {
  if (session.from) return <Switched session={session} from={session.from} />
  return <Lapsed session={session} />
}

const minute = 60_000

function Switched({ session, from }: { readonly session: Session; readonly from: Session }) {
  const left = session.expiresAt - useSecond()
  useEffect(() => {
    if (left <= 0) switchBack(true)
  }, [left])
  const { operatorId } = session
  const user = identityOf(session).name
  const original = identityOf(from).name
  const minutes = Math.ceil(left / minute)
  return (
    <aside className={classes.banner} aria-label={t`Switched user`}>
      <IconSwitchHorizontal size={16} stroke={1.6} className={classes.icon} aria-hidden />
      <p className={classes.text}>
        {t`You are ${user} of ${operatorId}, switched from ${original}.`}{' '}
        {left > minute
          ? plural(minutes, { one: '# minute left.', other: '# minutes left.' })
          : t`Less than a minute left.`}
      </p>
      <PlainButton small onClick={endSwitch}>
        {t`Switch back`}
      </PlainButton>
    </aside>
  )
}

function Lapsed({ session }: { readonly session: Session }) {
  const [dismissed, setDismissed] = useState<Session>()
  const last = lapsedSwitch()
  if (!last || last === dismissed) return null
  const user = identityOf(last).name
  const original = identityOf(session).name
  return (
    <aside className={classes.banner} aria-label={t`Switched user`}>
      <IconSwitchHorizontal size={16} stroke={1.6} className={classes.icon} aria-hidden />
      <p
        className={classes.text}
        role="status"
      >{t`Your time as ${user} is over. You are ${original} again.`}</p>
      <button
        type="button"
        className={classes.close}
        aria-label={t`Dismiss`}
        onClick={() => setDismissed(last)}
      >
        <IconX size={16} stroke={1.6} aria-hidden />
      </button>
    </aside>
  )
}
