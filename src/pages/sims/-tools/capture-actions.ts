import { plural, t } from '@lingui/core/macro'
import { IconPlayerStop, IconTrash, IconWaveSine } from '@tabler/icons-react'
import type { PacketCaptureSession } from '../../../api/generated/models/packetCaptureSession.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import { defineAction, type Action, type Kind } from '../../../components/action/action.ts'
import { countText } from '../../../components/detail/locale.ts'
import { choice, number, text } from '../../../components/form/fields.ts'
import {
  captureVerbs,
  isCapturePrefix,
  longestCapture,
  shortestCapture,
} from '../../../domain/capture.ts'
import { allowed } from '../../../words/sim.ts'
import { sim } from '../-resource.tsx'

const other = 'other'
const minutes = (count: number) => ({
  value: String(count * 60),
  label: plural(count, { one: '# minute', other: '# minutes' }),
})

/** Begins to capture what the device behind a SIM sends and receives. */
export const startCapture: Action<Sim> = defineAction(sim, {
  id: 'capture',
  section: 'connection',
  operation: op.createSimPacketCaptureSession,
  icon: IconWaveSine,
  label: t`Capture packets`,
  keywords: t`pcap wireshark tcpdump peek trace`,
  title: (what) => t`Capture packets of ${what}`,
  consequence: () =>
    t`Everything the device sends and receives in this time is kept as a file for Wireshark: up to 5 GB, for seven days. A fee applies.`,
  single: true,
  allowed: (one) => allowed(one, 'capture'),
  fields: {
    lasts: choice({
      label: t`For how long`,
      initial: '300',
      options: [...[1, 5, 15, 60].map(minutes), { value: other, label: t`Another time` }],
    }),
    seconds: number({
      label: t`Seconds`,
      api: 'duration',
      required: t`Enter how many seconds.`,
      hint: t`At least a minute is recommended.`,
      min: shortestCapture,
      max: longestCapture,
      shown: ({ lasts }) => lasts === other,
    }),
    prefix: text({
      label: t`Beginning of the file’s name`,
      look: 'code',
      placeholder: t`Optional`,
      problem: (prefix) => {
        const most = countText(100)
        return isCapturePrefix(prefix)
          ? undefined
          : t`Use letters, digits, _ and -, ${most} characters at most.`
      },
    }),
  },
  call: (one: Sim, { lasts, seconds, prefix }) => ({
    path: sim.path(one),
    body: {
      duration: Math.round(Number(lasts === other ? seconds : lasts)),
      ...(prefix && { prefix }),
    },
  }),
  shownAt: ({ simId = '' }) => ({ to: '/sims/$simId/tools/capture', params: { simId } }),
  done: (what) => t`The packet capture of ${what} begins within minutes`,
})

/** What a capture is called: as its file begins, else by its id. */
const nameOf = ({ prefix, sessionId = '' }: PacketCaptureSession) => prefix || sessionId

const capture: Kind<PacketCaptureSession> = {
  noun: {
    title: t`Packet captures`,
    one: t`packet capture`,
    many: t`packet captures`,
    counted: (count) => plural(count, { one: '# packet capture', other: '# packet captures' }),
  },
  key: ({ sessionId = '' }) => sessionId,
  name: nameOf,
}

/** What one can do to the captures of a SIM. */
export function captureActions(simId: string): readonly Action<PacketCaptureSession>[] {
  const call = (one: PacketCaptureSession) => ({
    path: { sim_id: simId, session_id: capture.key(one) },
  })
  return [
    defineAction(capture, {
      id: 'stop-capture',
      section: 'status',
      operation: op.stopSimPacketCaptureSession,
      icon: IconPlayerStop,
      label: t`Stop`,
      title: (what) => t`Stop ${what}`,
      consequence: () => t`What was captured so far stays in the file.`,
      allowed: ({ status }) =>
        captureVerbs(status).stop
          ? { allowed: true }
          : { allowed: false, reason: t`It can be stopped only while it captures.` },
      call,
      done: (what) => t`${what} stopped`,
    }),
    defineAction(capture, {
      id: 'delete-capture',
      section: 'danger',
      operation: op.deleteSimPacketCaptureSession,
      icon: IconTrash,
      label: t`Delete`,
      title: (what) => t`Delete ${what}`,
      consequence: () => t`The file is deleted with it.`,
      confirm: 'type',
      danger: true,
      allowed: ({ status }) =>
        captureVerbs(status).remove
          ? { allowed: true }
          : { allowed: false, reason: t`It can be deleted once it is over. Stop it first.` },
      call,
      done: (what) => t`${what} deleted`,
    }),
  ]
}
