import { t } from '@lingui/core/macro'
import { Stack } from '@mantine/core'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import * as op from '../../../../api/generated/operations.ts'
import type { Operation } from '../../../../api/operation.ts'
import type { Values } from '../../../../components/form/fields.ts'
import { Section } from '../../../../components/detail/Section.tsx'
import { titled } from '../../../../components/resource/routes.ts'
import { Segments } from '../../../../components/shell/Segments.tsx'
import { allowed } from '../../../../words/sim.ts'
import { usePermissions } from '../../../../api/permissions.ts'
import { rtspTool, sshTool } from '../../-tools/login-tools.tsx'
import { readToolSearch, sendKinds, type SendKind } from '../../-tools/send-kinds.ts'
import { httpTool } from '../../-tools/http-tool.ts'
import { tcpTool, udpTool } from '../../-tools/send-tools.ts'
import { useToolSim } from '../../-tools/TargetSelect.tsx'
import type { ToolForm } from '../../-tools/tool.ts'
import { ToolPanel, type Drafts } from '../../-tools/ToolPanel.tsx'

export const Route = createFileRoute('/sims/$simId/tools/send')({
  ...titled(t`Send data`),
  validateSearch: readToolSearch,
  component: SendData,
})

interface Sending {
  readonly tool: ToolForm
  readonly operation: Operation
}

const sending: Readonly<Record<SendKind, Sending>> = {
  http: { tool: httpTool, operation: op.sendDownlinkHttp },
  tcp: { tool: tcpTool, operation: op.sendDownlinkTcp },
  udp: { tool: udpTool, operation: op.sendDownlinkUdp },
  ssh: { tool: sshTool, operation: op.sendDownlinkSsh },
  rtsp: { tool: rtspTool, operation: op.sendDownlinkRtsp },
}

function SendData() {
  const { simId } = Route.useParams()
  const sim = useToolSim(simId)
  const { kind = 'http' } = Route.useSearch()
  const navigate = useNavigate()
  const { may } = usePermissions()
  const [drafts] = useState<Drafts>(() => new Map())
  const usable = sendKinds.filter((one) => may(sending[one].operation).allowed)
  const shown = usable.includes(kind) ? kind : (usable[0] ?? kind)
  const verdict = allowed(sim, 'ping')
  /** A datagram is sent to whoever is there, and so is what nobody waits for. */
  const refused = ({ mode }: Values) =>
    verdict.allowed || shown === 'udp' || mode === 'fire_and_forget' ? undefined : verdict.reason
  return (
    <Section title={t`Send data`}>
      <Stack gap={16}>
        <Segments
          label={t`Protocol`}
          segments={usable.map((value) => ({ value, label: value.toUpperCase() }))}
          value={shown}
          onChange={(next) =>
            void navigate({
              to: '.',
              search: (old) => ({ ...old, kind: next === 'http' ? undefined : next }),
              resetScroll: false,
            })
          }
        />
        <ToolPanel
          key={shown}
          tool={sending[shown].tool}
          target={{ sim }}
          drafts={drafts}
          refused={refused}
        />
      </Stack>
    </Section>
  )
}
