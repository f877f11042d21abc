import { useState } from 'react'
import { allowed } from '../../../words/sim.ts'
import { TargetSelect, useToolSim } from './TargetSelect.tsx'
import { imsiOf, type TargetOperations } from './targets.ts'
import type { ToolForm } from './tool.ts'
import { ToolPanel, type Drafts } from './ToolPanel.tsx'

interface TargetToolProps {
  readonly simId: string
  readonly tool: ToolForm
  readonly operations: TargetOperations
  readonly verb: 'ping' | 'sendSms'
}

/** A tool that is used on a SIM, or on one of its subscriptions where it has several. */
export function TargetTool({ simId, tool, operations, verb }: TargetToolProps) {
  const sim = useToolSim(simId)
  const [drafts] = useState<Drafts>(() => new Map())
  return (
    <TargetSelect sim={sim} operations={operations}>
      {(target) => {
        const verdict = allowed(sim, verb, { imsi: imsiOf(target) })
        return (
          <ToolPanel
            tool={tool}
            target={target}
            drafts={drafts}
            refused={() => (verdict.allowed ? undefined : verdict.reason)}
          />
        )
      }}
    </TargetSelect>
  )
}
