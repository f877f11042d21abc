import { t } from '@lingui/core/macro'
import { CameraLink } from './CameraLink.tsx'
import classes from './FolderCamera.module.css'
import { useCameraIn } from './useCameraIn.ts'

/** Of a folder that a camera's exports go to: the camera. Nothing for any other. */
export function FolderCamera({ folder }: { readonly folder: string }) {
  const camera = useCameraIn(folder)
  if (!camera) return null
  return (
    <p className={classes.camera}>
      <span>{t`Camera`}</span> <CameraLink camera={camera} />
    </p>
  )
}
