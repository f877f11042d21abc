import { t } from '@lingui/core/macro'
import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { crumbsOf } from '../../../domain/files/entry.ts'
import classes from './files.module.css'
import { folderLink } from './link.ts'
import type { Place } from './rows.ts'

/** What stands for the outermost folder. */
export const rootName = (scope: Place['scope']) =>
  scope === 'public' ? t`Files from Soracom` : t`My files`

/** The way from the outermost folder to the one at hand; all but the last are links. */
export function Crumbs({ folder, scope }: Pick<Place, 'folder' | 'scope'>) {
  const crumbs = [{ name: rootName(scope), path: '/' }, ...crumbsOf(folder)]
  return (
    <nav aria-label={t`Folders`} className={classes.crumbs}>
      {crumbs.map(({ name, path }, at) => (
        <Fragment key={path}>
          {at > 0 && <IconChevronRight size={12} stroke={1.75} aria-hidden />}
          {at === crumbs.length - 1 ? (
            <span className={classes.crumb} aria-current="page">
              <bdi>{name}</bdi>
            </span>
          ) : (
            <Link {...folderLink(path, scope)} className={classes.crumb}>
              <bdi>{name}</bdi>
            </Link>
          )}
        </Fragment>
      ))}
    </nav>
  )
}
