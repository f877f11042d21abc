import { t } from '@lingui/core/macro'
import { formatPercent } from '../../domain/units.ts'
import { countText, listText, pageLocale } from '../../components/detail/locale.ts'
import { millisecondsText } from '../../components/detail/milliseconds.ts'
import type { Fault, FaultKind } from './-control.ts'

/** What each kind of fault does to a call. */
export const faultLabels: Readonly<Record<FaultKind, string>> = {
  latency: t`The call waits`,
  error: t`The API fails`,
  rateLimit: t`Too many requests`,
  expiredToken: t`The token has expired`,
  drop: t`The connection breaks`,
  malformed: t`The answer is not JSON`,
  empty: t`The answer is empty`,
  job: t`What is started fails later`,
  sparse: t`Members are missing`,
  nulls: t`Members hold nothing`,
  strange: t`Values are of other names and types`,
  hostile: t`Texts are hostile`,
}

const percent = (share: number) => formatPercent(share, pageLocale())

/** What a fault does beyond its kind. */
export function faultDetail({ kind, ms, status, retryAfterSeconds, after, share }: Fault): string {
  switch (kind) {
    case 'latency':
      return millisecondsText(ms ?? 0)
    case 'error':
      return String(status ?? 503)
    case 'rateLimit': {
      const seconds = countText(retryAfterSeconds ?? 1)
      return t`429, again after ${seconds} s`
    }
    case 'expiredToken':
      return '401'
    case 'drop':
      return after ? t`When the operation has run` : t`Before the operation runs`
    case 'malformed':
    case 'empty':
      return t`The operation has run`
    case 'job':
      return t`Exports, diagnostics, captures`
    case 'sparse':
    case 'nulls':
    case 'strange': {
      const part = percent(share ?? 0.4)
      return t`${part} of the optional members`
    }
    case 'hostile': {
      const part = percent(share ?? 0.4)
      return t`${part} of the texts that people write`
    }
  }
}

/** Which operations a fault strikes. */
export function faultReach({ operations }: Fault): string {
  return operations ? listText(operations) : t`All`
}

/** How often it strikes. */
export function faultRate({ rate = 1 }: Fault): string {
  return percent(rate)
}

/** What is tried most often, ready made. */
export const presets: readonly { readonly label: string; readonly fault: Fault }[] = [
  { label: t`Sparse answers`, fault: { kind: 'sparse' } },
  { label: t`Null values`, fault: { kind: 'nulls' } },
  { label: t`Strange values`, fault: { kind: 'strange' } },
  { label: t`Slow`, fault: { kind: 'latency', ms: 2000 } },
  { label: t`One in five fails`, fault: { kind: 'error', rate: 0.2 } },
  { label: t`Offline`, fault: { kind: 'drop' } },
]
