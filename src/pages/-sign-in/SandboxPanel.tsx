import { t } from '@lingui/core/macro'
import { PlainButton } from '../../components/shell/PlainButton.tsx'
import { rootAccount, sandboxAccounts, type SandboxAccount } from './accounts.ts'
import classes from './sign-in.module.css'

interface SandboxPanelProps {
  /** Whether the sandbox is where the form leads: then its accounts can fill the form. */
  readonly chosen: boolean
  readonly busy: boolean
  readonly onUse: (account: SandboxAccount) => void
  readonly onFill: (account: SandboxAccount) => void
}

/** The way in for those who have no account at hand. */
export function SandboxPanel({ chosen, busy, onUse, onFill }: SandboxPanelProps) {
  return (
    <section className={classes.sandbox} aria-labelledby="sandbox-title">
      <div className={classes.sandboxHead}>
        <div>
          <h2 id="sandbox-title" className={classes.sandboxTitle}>
            {chosen ? t`Sandbox accounts` : t`No account at hand?`}
          </h2>
          <p className={classes.quiet}>
            {chosen
              ? t`Choose one to fill in the form.`
              : t`The sandbox is a simulated fleet to try everything on.`}
          </p>
        </div>
        <PlainButton small disabled={busy} onClick={() => onUse(rootAccount)}>
          {t`Use the sandbox`}
        </PlainButton>
      </div>
      {chosen && (
        <ul className={classes.accounts}>
          {sandboxAccounts.map((account) => (
            <li key={account.name}>
              <button type="button" className={classes.account} onClick={() => onFill(account)}>
                <span className={classes.accountName}>{account.name}</span>
                <span className={classes.quiet}>{account.may}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
