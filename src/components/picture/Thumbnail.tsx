import { t } from '@lingui/core/macro'
import { IconPhotoOff } from '@tabler/icons-react'
import { useState } from 'react'
import { webAddress } from '../../domain/web-address.ts'
import classes from './Thumbnail.module.css'

interface ThumbnailProps {
  /** The picture's address; addresses may have expired. */
  readonly src: string | undefined
  /** What is to be seen; empty where the words beside it say that already. */
  readonly alt: string
  /** Why there is no picture, as a sentence. */
  readonly none: string
  /** The picture is not known yet. */
  readonly loading?: boolean
}

/** A picture in a box of 16 by 9 that keeps its size: fetched when it comes into view. */
export function Thumbnail({ src: told, alt, none, loading = false }: ThumbnailProps) {
  const src = webAddress(told)
  const [failed, setFailed] = useState<string>()
  if (src === undefined || src === failed) {
    const why = src === undefined ? none : t`The picture could not be loaded.`
    return (
      <span className={classes.box} data-loading={loading || undefined} title={loading ? '' : why}>
        {!loading && (
          <>
            <IconPhotoOff className={classes.none} stroke={1.25} aria-hidden />
            <span className="visually-hidden">{why}</span>
          </>
        )}
      </span>
    )
  }
  return (
    <span className={classes.box}>
      <img
        className={classes.image}
        src={src}
        alt={alt}
        loading="lazy"
        decoding="async"
        onError={() => setFailed(src)}
      />
    </span>
  )
}
