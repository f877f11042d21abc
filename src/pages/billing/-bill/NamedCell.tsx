import { Fragment, type ReactNode } from 'react'
import classes from './bill.module.css'

/** What people call a thing, and beside it what the API does where that is something else. */
export function NamedCell({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  // A key of the API breaks between its words, where it must: `dailyCharge|Total`.
  const words = id.split(/(?=[A-Z])/)
  return (
    <span className={classes.named}>
      <bdi>{children}</bdi>
      {children !== id && (
        <span className={classes.id} translate="no">
          {words.map((word, at) => (
            <Fragment key={words.slice(0, at).join('')}>
              {word}
              <wbr />
            </Fragment>
          ))}
        </span>
      )}
    </span>
  )
}
