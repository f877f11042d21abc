import { folderInAddress } from '../../../domain/files/entry.ts'
import type { Place } from './rows.ts'

/** The page of a folder. */
export function folderLink(folder: string, scope: Place['scope']) {
  const search = scope ? { scope } : {}
  const address = folderInAddress(folder)
  return address === ''
    ? ({ to: '/files', search } as const)
    : ({ to: '/files/$', params: { _splat: address }, search } as const)
}
