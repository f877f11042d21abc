import { t } from '@lingui/core/macro'
import { IconChevronDown } from '@tabler/icons-react'
import type { Session } from '../../api/session.ts'
import { late } from '../feedback/late.tsx'
import classes from './AccountMenu.module.css'
import { LateMenu } from './LateMenu.tsx'
import { identityOf } from './identity.ts'

/** What is in the menu; the shell has it at hand soon, since it holds the way out. */
export const AccountPanel = late(() => import('./AccountPanel.tsx').then((all) => all.AccountPanel))

const box = { withinPortal: false, position: 'bottom-end', width: 264, shadow: 'md' } as const

/** Who is signed in, as what and where; and the way out. */
export function AccountMenu({ session }: { readonly session: Session }) {
  const { name, kind, initials } = identityOf(session)
  return (
    <LateMenu
      box={box}
      renderButton={(target) => (
        <button type="button" className={classes.target} {...target}>
          <span className="visually-hidden">{t`Account:`} </span>
          <span className={classes.initials} aria-hidden>
            {initials}
          </span>
          <span className={classes.who}>
            <span className={classes.name}>{name}</span>{' '}
            <span className={classes.kind}>{kind}</span>
          </span>
          <IconChevronDown size={14} stroke={1.8} className={classes.chevron} aria-hidden />
        </button>
      )}
    >
      {() => <AccountPanel session={session} />}
    </LateMenu>
  )
}
