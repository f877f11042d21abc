import * as operations from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { currentSession } from '../../../api/session.ts'
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
  if (offered.length === 0 || !may(operations.getExportedFile).allowed) return null
  return (
    <Section title="Counts of all SIMs">
      <Quiet>
        A CSV file for each service: the last 18 months, and every SIM that used it, terminated ones
        among them.
      </Quiet>
      <div className={classes.exports}>
        {offered.map(({ id, label, startExport }) => (
          <ExportButton
            key={id}
            exportKey={`stats-${id}`}
            subject={`The file of ${label}`}
            label={`Export the use of ${label}`}
            start={(options) => {
              const now = Date.now()
              const from = toSeconds(startOfMonthUtc(addMonthsUtc(now, -17)))
              const request = { period: 'month', from, to: toSeconds(now) } as const
              return startExport(currentSession()?.operatorId ?? '', request, options)
            }}
          />
        ))}
      </div>
    </Section>
  )
}
