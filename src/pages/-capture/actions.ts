import { plural, t } from '@lingui/core/macro'
import { IconPlayerStop, IconTrash, IconWaveSine } from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import type { PacketCaptureSession } from '../../api/generated/models/packetCaptureSession.ts'
import type { PacketCaptureSessionRequest } from '../../api/generated/models/packetCaptureSessionRequest.ts'
import type { Taking } from '../../api/operation.ts'
import {
  defineAction,
  type Action,
  type Allowed,
  type Kind,
} from '../../components/action/action.ts'
import { countText } from '../../components/detail/locale.ts'
import { choice, number, text } from '../../components/form/fields.ts'
import {
  captureVerbs,
  isCapturePrefix,
  longestCapture,
  shortestCapture,
} from '../../domain/capture.ts'

const other = 'other'
const minutes = (count: number) => ({
  value: String(count * 60),
  label: plural(count, { one: '# minute', other: '# minutes' }),
})

/** What packets are captured of, and the operation that begins it. */
interface Begun<R, P> {
  readonly operation: Taking<{ readonly path: P; readonly body: PacketCaptureSessionRequest }>
  readonly consequence: () => string
  readonly allowed: (resource: R) => Allowed
  readonly shownAt?: (resource: R) => LinkProps
}

/** Begins to capture what something sends and receives. */
export function captureAction<R, P>(
  kind: Omit<Kind<R>, 'path'> & { readonly path: (resource: R) => P },
  { operation, ...rest }: Begun<R, P>,
): Action<R> {
  return defineAction(kind, {
    id: 'capture',
    section: 'connection',
    operation,
    icon: IconWaveSine,
    label: t`Capture packets`,
    keywords: t`pcap wireshark tcpdump peek trace`,
    title: (what) => t`Capture packets of ${what}`,
    single: true,
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
    call: (one: R, { lasts, seconds, prefix }) => ({
      path: kind.path(one),
      body: {
        duration: Math.round(Number(lasts === other ? seconds : lasts)),
        ...(prefix && { prefix }),
      },
    }),
    done: (what) => t`The packet capture of ${what} begins within minutes`,
    ...rest,
  })
}

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

/** What is done to one capture. `P` is the way to it. */
export interface CaptureOperations<P> {
  readonly stop: Taking<{ readonly path: P }>
  readonly remove: Taking<{ readonly path: P }>
}

/** What one can do to the captures of something; `pathOf` leads to one by its id. */
export function captureActions<P>(
  { stop, remove }: CaptureOperations<P>,
  pathOf: (sessionId: string) => P,
): readonly Action<PacketCaptureSession>[] {
  const call = (one: PacketCaptureSession) => ({ path: pathOf(capture.key(one)) })
  return [
    defineAction(capture, {
      id: 'stop-capture',
      section: 'status',
      operation: stop,
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
      operation: remove,
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
