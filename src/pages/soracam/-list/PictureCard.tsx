import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Thumbnail } from '../../../components/picture/Thumbnail.tsx'
import classes from './list.module.css'

interface PictureCardProps {
  readonly link: LinkProps
  /** The link's name, for screen readers. */
  readonly label: string
  /** The picture's address; undefined where there is none. */
  readonly src: string | undefined
  /** Stands in its place. */
  readonly none: string
  /** Of which camera, where there are several. */
  readonly name: string | undefined
  readonly children: ReactNode
}

/** Something that a camera saw, by its picture; `children` are the lines below it. */
export function PictureCard({ link, label, src, none, name, children }: PictureCardProps) {
  return (
    <>
      <Link {...link} className={classes.picture} aria-label={label}>
        <Thumbnail src={src} alt="" none={none} />
      </Link>
      <div className={classes.body}>
        {children}
        {name !== undefined && (
          <div className={classes.line}>
            <bdi className={classes.cut} title={name}>
              {name}
            </bdi>
          </div>
        )}
      </div>
    </>
  )
}
