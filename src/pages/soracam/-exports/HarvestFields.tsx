import { Checkbox, TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { pathProblem } from '../../../domain/files/path.ts'
import { harvestPath } from '../../../domain/soracam/exports.ts'

interface HarvestFieldsProps {
  /** The folder; undefined where it is not saved there. */
  readonly value: string | undefined
  readonly onChange: (prefix: string | undefined) => void
  readonly error: string | undefined
  readonly disabled: boolean
  /** The placeholders there are, as they are written. */
  readonly placeholders: string
}

/** The folder that is offered first: one for each camera. */
const usualPrefix = '/sora_cam/{device_id}'

/** Why a prefix is none, as a sentence; undefined where it is one. */
export function prefixProblem(prefix: string | undefined): string | undefined {
  if (prefix === undefined) return undefined
  const path = harvestPath(prefix, {}, 0, 'file')
  return pathProblem(path) === undefined
    ? undefined
    : t`Enter a folder such as /sora_cam/entrance, or nothing for the topmost one.`
}

/** Whether an export goes to Harvest Files as well, and into which folder. */
export function HarvestFields(props: HarvestFieldsProps) {
  const { value, onChange, error, disabled, placeholders } = props
  const { may } = usePermissions()
  if (!may(op.putFile).allowed) return null
  return (
    <>
      <Checkbox
        label={t`Save it to Harvest Files too`}
        description={t`It is kept there for 731 days, by the prices of Harvest Files.`}
        checked={value !== undefined}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? usualPrefix : undefined)}
      />
      {value !== undefined && (
        <TextInput
          label={t`Folder in Harvest Files`}
          description={t`These are replaced: ${placeholders}`}
          value={value}
          error={error}
          disabled={disabled}
          spellCheck={false}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </>
  )
}
