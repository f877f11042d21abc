import { t } from '@lingui/core/macro'
import { NativeSelect } from '@mantine/core'
import type { Example } from '../../../domain/schema.ts'

/** A choice of examples to start from. */
export function Examples({
  examples,
  onChoose,
}: {
  readonly examples: readonly Example[]
  readonly onChoose: (value: unknown) => void
}) {
  if (examples.length === 0) return null
  return (
    <NativeSelect
      size="xs"
      aria-label={t`Start from an example`}
      data={[
        { value: '', label: t`Start from an example` },
        ...examples.map(({ name }, at) => ({
          value: String(at),
          label: name || t`Example ${at + 1}`,
        })),
      ]}
      value=""
      onChange={({ currentTarget }) => {
        const chosen = examples[Number(currentTarget.value)]
        if (currentTarget.value !== '' && chosen) onChoose(chosen.value)
      }}
    />
  )
}
