import classes from './Shell.module.css'
import { PendingPage } from './PendingPage.tsx'

/** The shell's outline, for the moment until its code is there. */
export function ShellSkeleton() {
  return (
    <div className={classes.shell}>
      <div className={classes.headerOutline} />
      <div className={classes.side} />
      <main className={classes.main}>
        <PendingPage />
      </main>
    </div>
  )
}
