import { t } from '@lingui/core/macro'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { ExportButton } from '../../../components/export/ExportButton.tsx'
import { addMonthsUtc, startOfMonthUtc, toSeconds } from '../../../domain/time.ts'
import { services } from './services.ts'
import classes from './stats.module.css'

/** The files with the counts of every SIM, by month (exportBeamStats and the like). */
export function ServiceExports() {
  const { may } = usePermissions()
  const offered = services.filter(({ exportOperation }) => may(exportOperation).allowed)
  if (offered.length === 0 || !may(op.getExportedFile).allowed) return null
  return (
    <Section title={t`Requests of all SIMs`}>
      <Quiet>
        {t`A CSV file for each service: the last 18 months of every SIM that used it, terminated ones included.`}
      </Quiet>
      <div className={classes.exports}>
        {offered.map(({ id, label, exportOperation }) => (
          <ExportButton
            key={id}
            exportKey={`stats-${id}`}
            subject={t`The file of ${label}`}
            label={t`Export requests to ${label}`}
            start={(options) => {
              const now = Date.now()
              const from = toSeconds(startOfMonthUtc(addMonthsUtc(now, -17)))
              const call = {
                path: ownOperator(),
                body: { period: 'month', from, to: toSeconds(now) },
                query: { export_mode: 'async' },
              } as const
              return exportOperation.call(call, options)
            }}
          />
        ))}
      </div>
    </Section>
  )
}
