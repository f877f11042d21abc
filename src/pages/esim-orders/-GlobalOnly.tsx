import { t } from '@lingui/core/macro'
import { OtherCoverage } from '../../components/shell/OtherCoverage.tsx'

/** Why there are no eSIM orders in Japan coverage, and the way to where they are. */
export function GlobalOnly() {
  return (
    <OtherCoverage title={t`eSIM profiles are ordered in Global coverage`}>
      {t`Orders belong to the Global coverage, and so do the SIMs that come of them.`}
    </OtherCoverage>
  )
}
