import type { Handlers } from '../http/handler.ts'
import { diagnostics, presentDiagnostic, startDiagnostic } from './diagnostics.ts'

export const diagnosticHandlers = {
  sendDiagnosticRequest: ({ world, body, now, fails, language }) =>
    presentDiagnostic(startDiagnostic(world, body, now, fails), now, language),
  getDiagnostic: ({ world, path, now, language }) =>
    presentDiagnostic(diagnostics.get(world, path.diagnostic_id), now, language),
} satisfies Partial<Handlers>
