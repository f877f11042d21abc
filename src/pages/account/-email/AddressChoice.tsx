import { t } from '@lingui/core/macro'
import { Checkbox, Radio, Stack } from '@mantine/core'
import type { CustomProps } from '../../../components/form/fields.ts'
import { assignmentProblem, mostOf } from '../../../domain/account/emails.ts'
import { assignmentProblems, mostText } from '../../../words/account.ts'
import type { Use } from './useAddresses.ts'

/** Addresses for a use: one or several, those that cannot be with the reason. */
export function AddressChoice(props: CustomProps<readonly string[], Use>) {
  const {
    value,
    onChange,
    error,
    resources: [use],
  } = props
  if (!use) return null
  const { type, all, uses } = use
  const most = mostOf[type]
  const options = all.map(({ emailId, email }) => {
    const problem = assignmentProblem(type, emailId, all, uses)
    // What is in it and could not be put there today can still be taken out.
    const stuck = problem !== undefined && !value.includes(emailId)
    const full = most > 1 && value.length >= most && !value.includes(emailId)
    return {
      value: emailId,
      label: <bdi>{email}</bdi>,
      disabled: stuck || full,
      description: problem && assignmentProblems[problem],
    }
  })
  if (most === 1) {
    return (
      <Radio.Group
        label={t`Address`}
        value={value[0] ?? ''}
        error={error}
        onChange={(next) => onChange([next])}
      >
        <Stack gap="sm" mt="xs">
          {options.map((option) => (
            <Radio key={option.value} {...option} />
          ))}
        </Stack>
      </Radio.Group>
    )
  }
  return (
    <Checkbox.Group
      label={mostText(type)}
      value={[...value]}
      error={error}
      onChange={(next) => onChange(next)}
    >
      <Stack gap="sm" mt="xs">
        {options.map((option) => (
          <Checkbox key={option.value} {...option} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
