import { plural, t } from '@lingui/core/macro'
import { Button, Tooltip } from '@mantine/core'
import { IconEye, IconEyeOff, IconRefresh, type Icon } from '@tabler/icons-react'
import * as op from '../../../api/generated/operations.ts'
import type { Operation } from '../../../api/operation.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Guard } from '../../../components/feedback/Guard.tsx'
import type { InstanceNode } from '../../../domain/inventory/tree.ts'
import { isCapable } from '../../../domain/inventory/verbs.ts'
import { ruleText } from '../-parts/words.ts'
import {
  instancePathOf,
  instanceText,
  resourceName,
  type InstancePlace,
} from './device-resource.ts'
import classes from './objects.module.css'
import { ResourceRow } from './ResourceRow.tsx'
import type { Live } from './useLive.ts'

interface InstanceProps {
  readonly place: InstancePlace
  readonly instance: InstanceNode
  readonly live: Live
  /** What is looked for in names and numbers. */
  readonly wanted: string
}

/** An instance of an object: its resources, and what can be done with all of them at once. */
export function Instance({ place, instance, live, wanted }: InstanceProps) {
  const path = instanceText(place)
  const failed = live.failed.get(path)
  const { resources, observed } = instance
  const shown = resources.filter((one) =>
    `${resourceName(one)} ${path}/${one.id}`.toLowerCase().includes(wanted),
  )
  if (shown.length === 0) return null
  const isReadable = resources.some((one) => isCapable(one, 'read'))
  const number = String(place.instanceId)
  return (
    <div className={classes.instance}>
      <div className={classes.head}>
        <div className={classes.where}>
          <span>{t`Instance ${number}`}</span>
          <Mono>{path}</Mono>
          <span className={classes.count}>
            {plural(resources.length, { one: '# resource', other: '# resources' })}
          </span>
          {observed && (
            <span className={classes.observed}>
              <IconEye size={14} stroke={1.6} aria-hidden />
              {t`Observed as a whole`}
            </span>
          )}
        </div>
        {isReadable && (
          <div className={classes.verbs}>
            <Verb
              place={place}
              operation={op.readDeviceResources}
              icon={IconRefresh}
              label={t`Read all`}
              offline
              busy={live.busy.has(path)}
              onClick={() => live.readAll(place, instance)}
            />
            <Verb
              place={place}
              operation={observed ? op.unobserveDeviceResources : op.observeDeviceResources}
              icon={observed ? IconEyeOff : IconEye}
              label={observed ? t`Stop observing all` : t`Observe all`}
              offline={!observed}
              onClick={() => live.observeAll(place, instance)}
            />
          </div>
        )}
      </div>
      {failed !== undefined && (
        <p className={`${classes.failed} ${classes.error}`} role="alert">
          {failed}
        </p>
      )}
      <ul className={classes.rows} aria-label={t`Resources of ${path}`}>
        {shown.map((resource) => (
          <Guard key={resource.id}>
            <ResourceRow one={{ ...place, resource }} live={live} />
          </Guard>
        ))}
      </ul>
    </div>
  )
}

interface VerbProps {
  readonly place: InstancePlace
  readonly operation: Operation
  readonly icon: Icon
  readonly label: string
  /** It needs a device that listens. */
  readonly offline: boolean
  readonly busy?: boolean
  readonly onClick: () => void
}

function Verb({ place, operation, icon: Sign, label, offline, busy, onClick }: VerbProps) {
  const { may } = usePermissions()
  if (!may(operation, instancePathOf(place)).allowed) return null
  const reason = offline && !place.online ? ruleText('offline') : undefined
  return (
    <Tooltip label={reason} disabled={reason === undefined}>
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        leftSection={<Sign size={15} stroke={1.6} />}
        aria-label={t`${label}: ${instanceText(place)}`}
        aria-disabled={reason !== undefined}
        data-disabled={reason !== undefined || undefined}
        loading={busy ?? false}
        onClick={(event) => (reason === undefined ? onClick() : event.preventDefault())}
      >
        {label}
      </Button>
    </Tooltip>
  )
}
