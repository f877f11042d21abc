import { t } from '@lingui/core/macro'
import { IconPencil, IconPlayerPlay } from '@tabler/icons-react'
import * as op from '../../../api/generated/operations.ts'
import { defineAction, type Action } from '../../../components/action/action.ts'
import { late } from '../../../components/feedback/late.tsx'
import { text } from '../../../components/form/fields.ts'
import { deviceResource, judgeResource, pathOf, type DeviceResource } from './device-resource.ts'
import { initialWrite, writeBody, writeProblems, type WriteValues } from './write-values.ts'

const WriteInputs = late(() => import('./WriteInputs.tsx').then((all) => all.WriteInputs))

/** Writes one value, or those of all instances of a resource. */
export const writeResource: Action<DeviceResource> = defineAction(deviceResource, {
  id: 'write',
  section: 'status',
  operation: op.writeDeviceResource,
  icon: IconPencil,
  label: t`Write`,
  title: (what) => t`Write ${what}`,
  single: true,
  allowed: (one) => judgeResource(one, 'write'),
  form: {
    initial: ([one]) => initialWrite(one?.resource),
    validate: (values, [one]) => writeProblems(one?.resource, values),
    names: () => ({ value: 'values.0', values: 'values.0' }),
    Inputs: WriteInputs,
  },
  call: (one, values: WriteValues) => ({
    path: pathOf(one),
    body: writeBody(one.resource, values),
  }),
  done: (what) => t`${what} written`,
})

/** The functions after which a device is gone for a while, or for good. */
const drastic = new Set(['/3/0/4', '/3/0/5', '/5/0/2'])
const isDrastic = (one: DeviceResource) => drastic.has(deviceResource.key(one))

/** Executes a resource. What it does is the device's own business, so it always asks first. */
export const executeResource: Action<DeviceResource> = defineAction(deviceResource, {
  id: 'execute',
  section: 'status',
  operation: op.executeDeviceResource,
  icon: IconPlayerPlay,
  label: t`Execute`,
  title: (what) => t`Execute ${what}`,
  single: true,
  confirm: 'ask',
  consequence: ([one]) => {
    const said = one?.resource.description
    if (one && deviceResource.key(one) === '/3/0/5') {
      return t`The device forgets what was set on it and restarts. What is observed of it is no longer observed.`
    }
    if (one && isDrastic(one)) return t`The device restarts, and is offline until it is back.`
    return said
      ? t`The device carries this out at once: ${said}`
      : t`The device carries this out at once. It cannot be taken back from here.`
  },
  allowed: (one) => judgeResource(one, 'execute'),
  fields: {
    argument: text({
      label: t`Argument`,
      look: 'code',
      verbatim: true,
      hint: t`Optional: what the device is given along with it.`,
    }),
  },
  call: (one, { argument }) => ({
    path: pathOf(one),
    body: argument === '' ? {} : { value: argument },
  }),
  done: (what) => t`${what} executed`,
})

/** What is asked about before it is done to a resource; reading and observing are done at once. */
export const resourceActions = [writeResource, executeResource]
