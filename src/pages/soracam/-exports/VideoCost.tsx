import { Text } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import type { SoraCamExportUsage } from '../../../api/generated/models/soraCamExportUsage.ts'
import { Note } from '../../../components/action/Note.tsx'
import { firstUnaffordable, type ExportPiece } from '../../../domain/soracam/exports.ts'
import { usualLimitSeconds } from '../../../domain/soracam/quota.ts'
import type { Range } from '../../../domain/soracam/timeline.ts'
import { quotaText } from '../-camera/words.ts'

interface VideoCostProps {
  readonly pieces: readonly ExportPiece[]
  /** The period that they are of; undefined where none is chosen. */
  readonly whole: Range | undefined
  /** Whether it is known what was recorded of it. */
  readonly known: boolean
  readonly usage: SoraCamExportUsage | undefined
}

/** What an export of video takes from the quota, told before it is asked for. */
export function VideoCost({ pieces, whole, known, usage }: VideoCostProps) {
  if (!whole || pieces.length === 0) return null
  const seconds = pieces.reduce((sum, piece) => sum + piece.seconds, 0)
  const cost = quotaText(seconds)
  const takes = known
    ? t`This takes ${cost} of this month’s viewing quota, each time it is exported.`
    : t`This takes up to ${cost} of this month’s viewing quota, each time it is exported.`
  const cut = plural(pieces.length, {
    one: 'It is one file.',
    other: 'It is cut into # files of at most 15 minutes each.',
  })
  const { remainingSeconds, usedSeconds = 0, billedSeconds = 0 } = usage?.video ?? {}
  const left = remainingSeconds === undefined ? undefined : quotaText(remainingSeconds)
  const billed = Math.max(0, usedSeconds + seconds - usualLimitSeconds) - billedSeconds
  const beyond = quotaText(billed)
  const short =
    remainingSeconds === undefined ? undefined : firstUnaffordable(pieces, remainingSeconds)
  return (
    <>
      <Text size="sm" c="dimmed">
        {takes} {cut}{' '}
        {left === undefined ? t`How much is left is not known now.` : t`${left} are left.`}
      </Text>
      {billed > 0 && short === undefined && (
        <Text size="sm">
          {t`${beyond} of it lies beyond the 72 hours that the license includes, and is billed.`}
        </Text>
      )}
      {short !== undefined && (
        <Note tone="warning" role="status" title={t`The quota does not suffice for all of it`}>
          <p>{affordable(short, pieces.length)}</p>
        </Note>
      )}
    </>
  )
}

function affordable(first: number, all: number): string {
  if (first === 0) {
    return t`It will end without a file. Choose a shorter period, or raise the monthly limit first.`
  }
  return plural(first, {
    one: `# of ${all} files will be made, the others end without one. Choose a shorter period, or raise the monthly limit first.`,
    other: `# of ${all} files will be made, the others end without one. Choose a shorter period, or raise the monthly limit first.`,
  })
}
