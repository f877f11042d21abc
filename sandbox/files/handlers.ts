import type { Handlers } from '../http/handler.ts'
import { presentExportedFile } from './present.ts'
import { fileRequests } from './exported-files.ts'

export const filesHandlers = {
  getExportedFile: (call) =>
    presentExportedFile(call, fileRequests.get(call.world, call.path.exported_file_id)),
} satisfies Partial<Handlers>
