import { t } from '@lingui/core/macro'
import { statsRangeRefusal } from '../domain/stats-range.ts'
import type { UsageFileError } from '../domain/traffic/usage-file.ts'
import { isoTime } from '../domain/time.ts'

/** Why the service would refuse a range, as the domain's rule says; undefined where it would not. */
export function statsRangeProblem(
  ...range: Parameters<typeof statsRangeRefusal>
): string | undefined {
  const refusal = statsRangeRefusal(...range)
  switch (refusal?.rule) {
    case 'period':
      return t`Usage of a group or of the whole operator is kept by month and by day only.`
    case 'order':
      return t`The start of the period is later than its end.`
    case 'tooOld': {
      const day = isoTime(refusal.oldest).slice(0, 10)
      return t`The start of the period is too long ago. Choose ${day} (UTC) or later.`
    }
    case undefined:
      return undefined
  }
}

/** Why a file of usage cannot be read. */
export function usageFileProblem({ flaw }: UsageFileError): string {
  switch (flaw.rule) {
    case 'empty':
      return t`The file is empty: it has not even a line of headings.`
    case 'column': {
      const { column } = flaw
      return t`The file has no column “${column}”. Choose a file that was exported as the usage of all SIMs.`
    }
    case 'date': {
      const { line, date } = flaw
      return t`Line ${line} of the file has the date “${date}”, which cannot be read.`
    }
    case 'bytes': {
      const { line } = flaw
      return t`Line ${line} of the file has no number of bytes.`
    }
  }
}
