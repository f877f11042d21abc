import type { LogEntry } from '../../api/generated/models/logEntry.ts'
import { Severity, type SeverityTone } from '../../components/detail/Severity.tsx'
import { logMessage } from '../../domain/log.ts'
import { logLevelLabel } from '../../words/log.ts'

// A level may have the name of something that every object has.
const tones = new Map<string | undefined, SeverityTone>([
  ['error', 'error'],
  ['warning', 'warning'],
])

const toneOf = ({ logLevel }: Pick<LogEntry, 'logLevel'>) => tones.get(logLevel) ?? 'info'

/** How bad an entry is, as a mark and a word. */
export function Level(entry: Pick<LogEntry, 'logLevel'>) {
  return <Severity tone={toneOf(entry)} label={logLevelLabel(entry.logLevel)} />
}

/** An entry among other things that happened: its message, and how bad it is as a mark. */
export function LogLine({ entry }: { readonly entry: LogEntry }) {
  return (
    <Severity tone={toneOf(entry)} label={logMessage(entry) || logLevelLabel(entry.logLevel)} />
  )
}
