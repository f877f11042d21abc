import { t } from '@lingui/core/macro'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { readLocalInfo } from '../../../domain/sim/local-info.ts'
import { labels } from '../../../words/label.ts'
import { radioLabel } from '../../../words/sim.ts'
import { Moment } from './Value.tsx'

const statusLabel = labels({ updated: t`Updated`, failed: t`The device was not reached` })

/** The names that have been seen; any other is shown as the API has it. */
const factLabel = labels({
  imei: t`IMEI`,
  imsi: t`IMSI`,
  iccid: t`ICCID`,
  'location.radioType': t`Radio type`,
  'location.mcc': t`Country code (MCC)`,
  'location.mnc': t`Network code (MNC)`,
  'location.lac': t`Location area (LAC)`,
  'location.tac': t`Tracking area (TAC)`,
  'location.ci': t`Cell (CI)`,
  'location.eci': t`Cell (ECI)`,
})

/** What the SIM last reported about itself and its device; nothing where it never did. */
export function LocalInfoGroup({ info }: { readonly info: unknown }) {
  const report = readLocalInfo(info)
  if (!report) return null
  return (
    <PropertyGroup title={t`Reported by the device`}>
      <Property label={t`Report`}>{report.status && statusLabel(report.status)}</Property>
      <Moment label={t`Reported`} at={report.time} />
      {report.facts.map(([name, value]) => {
        const label = factLabel(name)
        const text = name === 'location.radioType' ? radioLabel(String(value)) : String(value)
        return (
          <Property key={name} label={label}>
            {/^\d{8,}$/.test(text) ? <Mono copy={label}>{text}</Mono> : <bdi>{text}</bdi>}
          </Property>
        )
      })}
    </PropertyGroup>
  )
}
