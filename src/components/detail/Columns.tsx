import type { ReactNode } from 'react'
import classes from './Columns.module.css'

/** Sections side by side where there is room for it, below each other where there is not. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className={classes.columns}>{children}</div>
}
