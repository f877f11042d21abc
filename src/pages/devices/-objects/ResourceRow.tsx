import { t } from '@lingui/core/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconEye,
  IconEyeOff,
  IconPencil,
  IconPlayerPlay,
  IconRefresh,
  type Icon,
} from '@tabler/icons-react'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import type { Operation } from '../../../api/operation.ts'
import { useActions } from '../../../components/action/ActionProvider.tsx'
import { Hint } from '../../../components/detail/Hint.tsx'
import { exactTimes, pageLocale } from '../../../components/detail/locale.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import { formatRelative } from '../../../domain/time-format.ts'
import { isCapable, type ResourceVerb } from '../../../domain/inventory/verbs.ts'
import { accessLabel, rangeText, typeLabel } from '../-parts/words.ts'
import {
  judgeResource,
  pathOf,
  pathText,
  resourceName,
  type DeviceResource,
} from './device-resource.ts'
import classes from './objects.module.css'
import { executeResource, writeResource } from './resource-actions.ts'
import { heldText, type Live } from './useLive.ts'
import { ValueText } from './ValueText.tsx'

interface ResourceRowProps {
  readonly one: DeviceResource
  readonly live: Live
}

/** A resource: what it is, what it holds, and what can be done with it. */
export function ResourceRow({ one, live }: ResourceRowProps) {
  const { resource } = one
  const path = pathText(one)
  const reading = live.readings.get(path)
  const isNewer = reading?.before === heldText(resource)
  const { value, values } = isNewer && reading ? reading.node : resource
  const isRead = reading !== undefined && heldText(reading.node) === heldText({ value, values })
  const failed = live.failed.get(path)
  const isReadable = isCapable(resource, 'read')
  return (
    <li className={classes.row} data-observed={resource.observed || undefined}>
      <div className={classes.name}>
        <span>{resourceName(resource)}</span>
        <About one={one} />
      </div>
      <div className={classes.value}>
        {isReadable && <ValueText resource={{ ...resource, value, values }} />}
        <div className={classes.marks}>
          {resource.observed && (
            <span className={classes.observed}>
              <IconEye size={14} stroke={1.6} aria-hidden />
              {t`Observed`}
            </span>
          )}
          {isRead && <ReadMark at={reading.at} />}
        </div>
      </div>
      <Tools one={one} live={live} />
      {failed !== undefined && (
        <p className={classes.failed} role="alert">
          {failed}
        </p>
      )}
    </li>
  )
}

/** When a value was read from here. */
function ReadMark({ at }: { readonly at: number }) {
  const when = formatRelative(at, useNow(), pageLocale())
  return <Hint label={exactTimes(at)[0]}>{t`Read ${when}`}</Hint>
}

function About({ one: { resource, ...place } }: { readonly one: DeviceResource }) {
  const { type, operations, rangeEnumeration, description } = resource
  const isLength = type === 'STRING' || type === 'OPAQUE'
  const said = [typeLabel(type), rangeText(rangeEnumeration, isLength), accessLabel(operations)]
  return (
    <span className={classes.about}>
      <Mono>{pathText({ resource, ...place })}</Mono>
      <span>{said.filter(Boolean).join(' · ')}</span>
      {description && <span className={classes.about}>{description}</span>}
    </span>
  )
}

function Tools({ one, live }: ResourceRowProps) {
  const { open } = useActions<DeviceResource>()
  const { observed } = one.resource
  return (
    <div className={classes.tools}>
      <Tool
        one={one}
        live={live}
        verb="read"
        operation={op.readDeviceResource}
        icon={IconRefresh}
        label={t`Read`}
        onClick={() => live.read(one)}
      />
      <Tool
        one={one}
        live={live}
        verb={observed ? 'unobserve' : 'observe'}
        operation={observed ? op.unobserveDeviceResource : op.observeDeviceResource}
        icon={observed ? IconEyeOff : IconEye}
        label={observed ? t`Stop observing` : t`Observe`}
        onClick={() => live.observe(one)}
      />
      <Tool
        one={one}
        live={live}
        verb="write"
        operation={op.writeDeviceResource}
        icon={IconPencil}
        label={t`Write`}
        onClick={() => open(writeResource, [one])}
      />
      <Tool
        one={one}
        live={live}
        verb="execute"
        operation={op.executeDeviceResource}
        icon={IconPlayerPlay}
        label={t`Execute`}
        onClick={() => open(executeResource, [one])}
      />
    </div>
  )
}

interface ToolProps extends ResourceRowProps {
  readonly verb: ResourceVerb
  readonly operation: Operation
  readonly icon: Icon
  readonly label: string
  readonly onClick: () => void
}

/** A verb of a resource: not there where it makes no sense or the person may never do it. */
function Tool({ one, live, verb, operation, icon: Sign, label, onClick }: ToolProps) {
  const { may } = usePermissions()
  if (!isCapable(one.resource, verb) || !may(operation, pathOf(one)).allowed) {
    return <span aria-hidden />
  }
  const judged = judgeResource(one, verb)
  const reason = judged.allowed ? undefined : judged.reason
  const name = resourceName(one.resource)
  return (
    <Tooltip label={reason ?? label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={34}
        className={classes.tool}
        aria-label={t`${label}: ${name}`}
        aria-disabled={reason !== undefined}
        loading={verb === 'read' && live.busy.has(pathText(one))}
        onClick={() => reason === undefined && onClick()}
      >
        <Sign size={17} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  )
}
