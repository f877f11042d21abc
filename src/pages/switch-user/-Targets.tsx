import { t } from '@lingui/core/macro'
import { Button, Group } from '@mantine/core'
import { Mono } from '../../components/detail/Mono.tsx'
import { Section } from '../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../components/detail/StaticTable.tsx'
import { forgetTarget, targets, type Target } from './-targets.ts'

/** Whom one has switched to before, to be chosen again. */
export function Targets({ onChoose }: { readonly onChoose: (target: Target) => void }) {
  const items = targets.useItems()
  if (items.length === 0) return null
  return (
    <Section title={t`Before`}>
      <StaticTable
        label={t`Users you switched to before`}
        rows={items}
        rowKey={({ operatorId, userName }) => `${operatorId} ${userName}`}
        columns={columnsOf(onChoose)}
      />
    </Section>
  )
}

const columnsOf = (onChoose: (target: Target) => void): readonly StaticColumn<Target>[] => [
  { header: t`User name`, cell: ({ userName }) => userName },
  { header: t`Operator ID`, cell: ({ operatorId }) => <Mono>{operatorId}</Mono> },
  {
    header: t`Actions`,
    cell: (target) => {
      const { userName } = target
      return (
        <Group gap="xs" wrap="nowrap">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t`Choose ${userName}`}
            onClick={() => onChoose(target)}
          >
            {t`Choose`}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t`Forget ${userName}`}
            onClick={() => forgetTarget(target)}
          >
            {t`Forget`}
          </Button>
        </Group>
      )
    },
  },
]
