import { t } from '@lingui/core/macro'
import { timeText } from '../../../components/detail/locale.ts'
import type { Change } from '../../../domain/bulk/change.ts'
import { tagOf, type KeyField, type Target, type ValueField } from '../../../domain/bulk/columns.ts'
import type { RowFlaw } from '../../../domain/bulk/plan.ts'
import { nameKey } from '../../../domain/tags.ts'
import { expiryActionLabel, simRefusal, statusLabel } from '../../../words/sim.ts'

const labels: Readonly<Record<KeyField | ValueField | 'unused', string>> = {
  unused: t`Not used`,
  simId: t`SIM ID`,
  iccid: t`ICCID`,
  imsi: t`IMSI`,
  msisdn: t`MSISDN`,
  group: t`Group`,
  speedClass: t`Speed class`,
  expiryTime: t`Expires at`,
  expiryAction: t`What happens then`,
  imeiLock: t`IMEI lock`,
  status: t`Status`,
}

/** What a column holds. */
export function targetLabel(target: Target): string {
  const tag = tagOf(target)
  if (tag === nameKey) return t`Name`
  return tag === undefined ? labels[target as keyof typeof labels] : t`Tag “${tag}”`
}

/** Why the columns cannot be used so. */
export const targetsFlawText = {
  noKey: t`No column says which SIM a row is about. Choose the one that holds the SIM ID, the ICCID, the IMSI or the MSISDN.`,
  twice: t`Two columns hold the same, or two name the SIM. Leave one of them unused.`,
  nothing: t`No column says what is to change. Choose what the others hold.`,
} as const

/** What a change is about. */
export const changeLabel = (change: Change): string =>
  change.of === 'tag'
    ? targetLabel(`tag:${change.tag}`)
    : change.of === 'expiry'
      ? t`Expiry`
      : labels[change.of]

/** How it stands before a change, and after it; undefined for what is not there. */
export function sidesOf(
  change: Change,
  groupNameOf: (groupId: string) => string | undefined,
): readonly [before: string | undefined, after: string | undefined] {
  const { before, after } = change
  switch (change.of) {
    case 'group':
      return [change.before, change.after].map((id) => id && (groupNameOf(id) ?? id)) as [
        string | undefined,
        string | undefined,
      ]
    case 'status':
      return [change.before && statusLabel(change.before), statusLabel(change.after)]
    case 'expiry':
      return [expiryText(change.before), expiryText(change.after)]
    default:
      return [before as string | undefined, after as string | undefined]
  }
}

function expiryText(expiry: Extract<Change, { of: 'expiry' }>['after']): string | undefined {
  if (!expiry) return undefined
  const [time, action] = [timeText(expiry.time), expiryActionLabel(expiry.action)]
  return t`${time}, ${action}`
}

/** Why a row is left out, and what to do. */
export function flawText(flaw: RowFlaw): string {
  switch (flaw.rule) {
    case 'rounded': {
      const { cell } = flaw
      return t`A spreadsheet has rounded a number to ${cell}. Make its column text, and enter it anew.`
    }
    case 'key': {
      const what = targetLabel(flaw.target)
      const { cell } = flaw
      return cell === '' ? t`The ${what} is missing.` : t`“${cell}” is no ${what}.`
    }
    case 'missing':
      return flaw.zeros
        ? t`There is no such SIM. A spreadsheet may have made zeros of the last digits: make the column text, and enter it anew.`
        : t`There is no such SIM here.`
    case 'repeated': {
      const { line } = flaw
      return t`This SIM stands in line ${line} too.`
    }
    case 'time': {
      const { cell } = flaw
      return t`“${cell}” is no time. Write it as 2027-01-31 12:00.`
    }
    case 'past':
      return t`An expiry must be in the future.`
    case 'expiryAction': {
      const { cell } = flaw
      return t`“${cell}” is nothing that can happen at an expiry.`
    }
    case 'imei':
      return t`An IMEI has 15 digits.`
    case 'tagName': {
      const { cell } = flaw
      return t`A tag cannot be called “${cell}”.`
    }
    case 'kept': {
      const what = targetLabel(flaw.target)
      return t`${what} can be changed and not be taken away.`
    }
    case 'group': {
      const { name } = flaw
      return t`There is no group “${name}”.`
    }
    case 'groups': {
      const { name } = flaw
      return t`Several groups are called “${name}”. Enter the ID of one.`
    }
    case 'noExpiry':
      return t`The SIM has no expiry. Enter when it is to expire.`
    case 'status':
      return t`A file can make a SIM active, inactive, suspended, or put it on standby.`
    case 'refused':
      return simRefusal(flaw.refusal)
  }
}
