import { UsageBar } from '../../../components/detail/UsageBar.tsx'
import { quotaText } from './words.ts'

interface QuotaBarProps {
  readonly usedSeconds: number
  readonly limitSeconds: number
}

/** How much of a camera's quota is used. */
export function QuotaBar({ usedSeconds, limitSeconds }: QuotaBarProps) {
  return <UsageBar used={usedSeconds} limit={limitSeconds} limitText={quotaText(limitSeconds)} />
}
