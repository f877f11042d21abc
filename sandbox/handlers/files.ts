import type { Handlers } from '../handler.ts'
import { presentExportedFile } from '../present/exported-file.ts'
import { getExportedFile } from '../store/exported-files.ts'

export const filesHandlers = {
  getExportedFile: (call) =>
    presentExportedFile(call, getExportedFile(call.world, call.path.exported_file_id)),
} satisfies Partial<Handlers>
