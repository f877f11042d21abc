import type { ReactNode } from 'react'
import classes from './States.module.css'

export type PictureName = 'empty' | 'noMatch' | 'failed' | 'missing' | 'forbidden'

/** Line drawings of one hand, so that the situations are told apart before they are read. */
const drawings: Record<PictureName, ReactNode> = {
  // A tray with nothing in it, and the place where the first thing goes.
  empty: (
    <>
      <path d="M14 40l7-20h38l7 20v16H14zM14 40h16l4 7h12l4-7h16" />
      <path className={classes.accent} d="M40 8v12M34 14h12" />
    </>
  ),
  // Rows under a lens that finds none.
  noMatch: (
    <>
      <path d="M12 16h30M12 28h18M12 40h16M12 52h22" />
      <circle className={classes.accent} cx="48" cy="34" r="14" />
      <path className={classes.accent} d="M58 44l12 12M43 34h10" />
    </>
  ),
  // A page with a crack through it.
  failed: (
    <>
      <path d="M36 54H18a4 4 0 0 1-4-4V14a4 4 0 0 1 4-4h22M50 10h12a4 4 0 0 1 4 4v36a4 4 0 0 1-4 4H46" />
      <path d="M14 20h22M47 20h19" />
      <path className={classes.accent} d="M45 10l-9 16 12 8-12 8 5 12" />
    </>
  ),
  // The outline of what is not there.
  missing: (
    <>
      <rect x="20" y="10" width="40" height="44" rx="4" strokeDasharray="5 5" />
      <path className={classes.accent} d="M35 27a5 5 0 1 1 7.5 4.3c-1.8 1-2.5 2-2.5 3.7M40 41v.5" />
    </>
  ),
  // A closed lock.
  forbidden: (
    <>
      <rect x="20" y="28" width="40" height="28" rx="4" />
      <path d="M28 28v-6a12 12 0 0 1 24 0v6" />
      <path className={classes.accent} d="M40 39v7" />
    </>
  ),
}

export function Picture({ name }: { readonly name: PictureName }) {
  return (
    <svg
      className={classes.picture}
      width="80"
      height="64"
      viewBox="0 0 80 64"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {drawings[name]}
    </svg>
  )
}
