import { t } from '@lingui/core/macro'
import { Menu } from '@mantine/core'
import {
  IconCheck,
  IconCopy,
  IconEraser,
  IconFlask,
  IconLogout,
  IconSwitchHorizontal,
  IconUserCircle,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isSandbox } from '../../api/config.ts'
import { switchUser } from '../../api/generated/access.ts'
import { usePermissions } from '../../api/permissions.ts'
import { endSwitch, signOut } from '../../api/sign-out.ts'
import type { Session } from '../../api/session.ts'
import { useCopy } from '../detail/useCopy.ts'
import classes from './AccountMenu.module.css'
import { signOutAndForget } from './forget.ts'
import { identityOf, placeOf } from './identity.ts'
import { OperatorFacts } from './OperatorFacts.tsx'

/** What the account's menu holds: who, as what and where; and the way out. */
export function AccountPanel({ session }: { readonly session: Session }) {
  const { name, kind } = identityOf(session)
  const [leaving, setLeaving] = useState(false)
  return (
    <Menu.Dropdown>
      <Menu.Label className={classes.head}>
        <span className={classes.headName}>{name}</span>
        <span>{kind}</span>
        <span>{placeOf(session)}</span>
        <OperatorFacts operatorId={session.operatorId} />
      </Menu.Label>
      <Menu.Item
        leftSection={<IconUserCircle size={16} stroke={1.6} aria-hidden />}
        renderRoot={(props) => <Link to="/account" {...props} />}
      >
        {t`Account`}
      </Menu.Item>
      <CopyItem value={session.operatorId} />
      <Menu.Divider />
      {isSandbox(session.endpoint) && (
        <Menu.Item
          leftSection={<IconFlask size={16} stroke={1.6} aria-hidden />}
          renderRoot={(props) => <Link to="/sandbox" {...props} />}
        >
          {t`Sandbox`}
        </Menu.Item>
      )}
      <SwitchItem session={session} />
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
      <ForgetItem disabled={leaving} onForget={() => setLeaving(true)} />
    </Menu.Dropdown>
  )
}

/** For a computer that others use. Wants a second click: what a person has arranged is gone for good. */
function ForgetItem({
  disabled,
  onForget,
}: {
  readonly disabled: boolean
  readonly onForget: () => void
}) {
  const [asked, setAsked] = useState(false)
  return (
    <Menu.Item
      leftSection={<IconEraser size={16} stroke={1.6} aria-hidden />}
      closeMenuOnClick={false}
      disabled={disabled}
      color={asked ? 'red' : undefined}
      onClick={() => {
        if (!asked) return setAsked(true)
        onForget()
        void signOutAndForget()
      }}
    >
      <span className={classes.copy} aria-live="polite">
        <span>{asked ? t`Clear it for good` : t`Leave and clear this browser`}</span>
        <span className={classes.note}>
          {t`Ends the session. Your pins, views, columns and presets here go too.`}
        </span>
      </span>
    </Menu.Item>
  )
}

/** The way to another user that trusts this one, or back from there. */
function SwitchItem({ session }: { readonly session: Session }) {
  const { may } = usePermissions()
  const icon = <IconSwitchHorizontal size={16} stroke={1.6} aria-hidden />
  if (session.from) {
    return (
      <Menu.Item leftSection={icon} onClick={endSwitch}>
        {t`Switch back`}
      </Menu.Item>
    )
  }
  if (!may(switchUser).allowed) return null
  return (
    <Menu.Item leftSection={icon} renderRoot={(props) => <Link to="/switch-user" {...props} />}>
      {t`Switch user`}
    </Menu.Item>
  )
}

function CopyItem({ value }: { readonly value: string }) {
  const { state, label, copy } = useCopy(value, { label: t`Copy operator ID` })
  const Icon = state === 'copied' ? IconCheck : IconCopy
  return (
    <Menu.Item
      leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
      closeMenuOnClick={false}
      onClick={copy}
    >
      <span className={classes.copy}>
        <span>{label}</span>{' '}
        <span className={classes.operator} translate="no">
          {value}
        </span>
      </span>
    </Menu.Item>
  )
}
