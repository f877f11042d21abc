import { explain } from '../../../api/errors.ts'
import * as op from '../../../api/generated/operations.ts'
import { locationOf } from '../../../api/location.ts'
import { tellFailed } from '../../../components/action/tell.tsx'
import { nameOf } from '../../../domain/files/path.ts'
import { scopeOf, type Place } from './rows.ts'

/** Where the bytes of a file lie, for some minutes (getFile). Throws `ApiError`. */
export function addressOf(path: string, scope: Place['scope'], signal?: AbortSignal) {
  const call = { path: { scope: scopeOf({ scope }), path } }
  return locationOf(op.getFile, call, signal ? { signal } : {})
}

/** Has the browser save a file; tells where that fails. */
export async function download(path: string, scope: Place['scope']): Promise<void> {
  try {
    const link = document.createElement('a')
    link.href = await addressOf(path, scope)
    link.download = nameOf(path)
    // At another origin the browser may show a file instead: not in the place of the console.
    if (new URL(link.href, location.href).origin !== location.origin) link.target = '_blank'
    link.rel = 'noreferrer'
    link.click()
  } catch (error) {
    const { title, detail } = explain(error)
    tellFailed(title, detail)
  }
}
