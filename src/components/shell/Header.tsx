import { t } from '@lingui/core/macro'
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { isSandbox } from '../../api/config.ts'
import type { Session } from '../../api/session.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { ColorSchemeMenu } from './ColorSchemeMenu.tsx'
import { CoverageSwitch } from './CoverageSwitch.tsx'
import classes from './Header.module.css'
import { Mark } from './Mark.tsx'
import { modKey } from './shortcuts.ts'

interface HeaderProps {
  readonly session: Session
  readonly onMenu: () => void
  readonly onPalette: () => void
  readonly onCoverage: (coverage: Session['coverage']) => void
}

/** The bar at the top: where one is, the way to everything, and who one is. */
export function Header({ session, onMenu, onPalette, onCoverage }: HeaderProps) {
  return (
    <header className={classes.header}>
      <button type="button" className={classes.menu} aria-label={t`Open the menu`} onClick={onMenu}>
        <IconMenu2 size={18} stroke={1.6} aria-hidden />
      </button>
      <Link to="/" className={classes.home} aria-label={t`Soracom Console, home`}>
        <Mark size={24} />
        <span className={classes.name}>Soracom Console</span>
      </Link>
      {isSandbox(session.endpoint) && (
        <Link
          to="/sandbox"
          className={classes.badge}
          title={t`Nothing you do here reaches Soracom.`}
        >
          {t`Sandbox`}
        </Link>
      )}
      <button type="button" className={classes.search} onClick={onPalette}>
        <IconSearch size={15} stroke={1.8} aria-hidden />
        <span className={classes.searchText}>{t`Search or jump to…`}</span>
        <kbd translate="no" className={classes.key}>{`${modKey} K`}</kbd>
      </button>
      <div className={classes.tools}>
        <div className={classes.wideOnly}>
          <CoverageSwitch session={session} onChange={onCoverage} />
        </div>
        <ColorSchemeMenu />
        <AccountMenu session={session} />
      </div>
    </header>
  )
}
