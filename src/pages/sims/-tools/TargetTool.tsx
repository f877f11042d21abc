import { Stack } from '@mantine/core'
import type { Sim } from '../../../api/generated/models/sim.ts'
import type { Allowed } from '../../../components/action/action.ts'
import { Section } from '../../../components/detail/Section.tsx'
import { TargetSelect, useToolSim } from './TargetSelect.tsx'
import { imsiOf, type TargetOperations } from './targets.ts'
import type { ToolForm } from './tool.ts'
import { ToolPanel } from './ToolPanel.tsx'

interface TargetToolProps {
  readonly title: string
  readonly simId: string
  readonly tool: ToolForm
  readonly operations: TargetOperations
  /** Whether it can be used on a subscription now; without `imsi` on the primary one. */
  readonly judge: (sim: Sim, imsi: string | undefined) => Allowed
}

/** A tool that is used on a SIM, or on one of its subscriptions where it has several. */
export function TargetTool({ title, simId, tool, operations, judge }: TargetToolProps) {
  const sim = useToolSim(simId)
  return (
    <Section title={title}>
      <Stack gap={16}>
        <TargetSelect sim={sim} operations={operations}>
          {(target) => {
            const verdict = judge(sim, imsiOf(target))
            return (
              <ToolPanel
                tool={tool}
                target={target}
                refused={() => (verdict.allowed ? undefined : verdict.reason)}
              />
            )
          }}
        </TargetSelect>
      </Stack>
    </Section>
  )
}
