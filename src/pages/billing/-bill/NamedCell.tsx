import type { ReactNode } from 'react'
import { Mono } from '../../../components/detail/Mono.tsx'
import classes from './bill.module.css'

/** What people call a thing, and beside it what the API does where that is something else. */
export function NamedCell({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <span className={classes.named}>
      <bdi>{children}</bdi>
      {children !== id && (
        <span className={classes.id}>
          <Mono>{id}</Mono>
        </span>
      )}
    </span>
  )
}
