import type { FileExportResponse } from '../../src/api/generated/models/fileExportResponse.ts'
import type { GetExportedFileResponse } from '../../src/api/generated/models/getExportedFileResponse.ts'
import { badRequest } from '../http/errors.ts'
import { fileAddress } from './files.ts'
import type { ExportRequest } from './requests.ts'
import { startExport, statusOf, type ExportedFile } from './exported-files.ts'
import type { World } from '../world.ts'

/** What every handler of an export is called with. */
interface ExportCall {
  readonly world: World
  readonly base: string
  readonly now: number
  readonly fails: boolean
  readonly query: { readonly export_mode?: 'async' | 'sync' | undefined }
}

/** Starts an export and answers as every export operation does: an address, or where to ask for it. */
export function exportAs(call: ExportCall, request: ExportRequest): FileExportResponse {
  const { world, now, fails } = call
  const mode = call.query.export_mode ?? 'sync'
  if (mode === 'sync' && fails) {
    throw badRequest(
      'export_mode',
      'the file could not be made in time, ask for it with async',
      '時間内に作成できませんでした。async を指定してください',
    )
  }
  const file = startExport(world, request, { mode, now, fails })
  if (mode === 'sync') return { url: fileAddress(call, file, now) }
  return { exportedFileId: file.fileId, exportedFilePath: `/files/exported/${file.fileId}` }
}

/** How an export stands, with its address once there is one. */
export function presentExportedFile(
  call: { readonly world: World; readonly base: string; readonly now: number },
  file: ExportedFile,
): GetExportedFileResponse {
  const status = statusOf(file, call.now)
  return status === 'exported' ? { status, url: fileAddress(call, file, call.now) } : { status }
}
