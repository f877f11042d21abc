import { t } from '@lingui/core/macro'
import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconCopy, IconLogout } from '@tabler/icons-react'
import { useState } from 'react'
import { signOut } from '../../api/sign-out.ts'
import type { Session } from '../../api/session.ts'
import { useCopy } from '../detail/useCopy.ts'
import { late } from '../feedback/late.tsx'
import classes from './AccountMenu.module.css'
import { identityOf, placeOf } from './identity.ts'

/** Asked for by few, and a client of its own. */
const OperatorFacts = late(() => import('./OperatorFacts.tsx').then((all) => all.OperatorFacts), {
  missing: () => null,
})

/** Who is signed in, as what and where; and the way out. */
export function AccountMenu({ session }: { readonly session: Session }) {
  const { name, kind, initials } = identityOf(session)
  const [leaving, setLeaving] = useState(false)
  return (
    <Menu withinPortal={false} position="bottom-end" width={264} shadow="md">
      <Menu.Target>
        <button type="button" className={classes.target}>
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
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={classes.head}>
          <span className={classes.headName}>{name}</span>
          <span>{kind}</span>
          <span>{placeOf(session)}</span>
          <OperatorFacts operatorId={session.operatorId} />
        </Menu.Label>
        <CopyItem value={session.operatorId} />
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} stroke={1.6} aria-hidden />}
          closeMenuOnClick={false}
          disabled={leaving}
          onClick={() => {
            setLeaving(true)
            void signOut()
          }}
        >
          {leaving ? t`Signing out…` : t`Sign out`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function CopyItem({ value }: { readonly value: string }) {
  const { state, copy } = useCopy(value)
  const words = {
    idle: t`Copy operator ID`,
    copied: t`Operator ID copied`,
    failed: t`The browser did not copy it`,
  }
  const Icon = state === 'copied' ? IconCheck : IconCopy
  return (
    <Menu.Item
      leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
      closeMenuOnClick={false}
      onClick={copy}
    >
      <span className={classes.copy}>
        <span>{words[state]}</span> <span className={classes.operator}>{value}</span>
      </span>
    </Menu.Item>
  )
}
