import { useQueries, useQuery } from '@tanstack/react-query'
import { getGetSoraCamDeviceAtomCamSettingsQueryOptions } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import { getSoraCamDeviceAtomCamSettings } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import type { SettingName } from '../../../domain/soracam/settings.ts'
import { allSettings } from './settings.ts'

/** What is known of a camera's settings. */
export interface Known {
  readonly status: 'loading' | 'failed' | 'ready'
  readonly error: unknown
  readonly values: Readonly<Partial<Record<SettingName, unknown>>>
  readonly retry: () => void
}

/**
 * The settings of a camera: all in one call and what that does not tell, or one by one for who may
 * not make that call. Those that cannot be read are left out.
 */
export function useSettings(deviceId: string): Known {
  const { may } = usePermissions()
  const whole = may(getSoraCamDeviceAtomCamSettings).allowed
  const all = useQuery({
    ...getGetSoraCamDeviceAtomCamSettingsQueryOptions(deviceId),
    enabled: whole,
  })
  const readable = allSettings.filter(
    ({ getOperation, inAll }) => !(whole && inAll) && may(getOperation).allowed,
  )
  const single = useQueries({
    queries: readable.map(({ getOperation, get }) => ({
      // As Orval names it, so that a change makes it stale.
      queryKey: [getOperation.id, deviceId],
      queryFn: ({ signal }: { signal: AbortSignal }) => get(deviceId, { signal }),
    })),
  })
  const values: Record<string, unknown> = { ...all.data?.data }
  readable.forEach(({ name }, at) => {
    const value = single[at]?.data
    if (value !== undefined) values[name] = value
  })
  const failed = [...(whole && all.isError ? [all] : []), ...single.filter((one) => one.isError)]
  const waiting = (whole && all.isPending) || single.some(({ isPending }) => isPending)
  const nothing = Object.keys(values).length === 0
  return {
    status: waiting ? 'loading' : nothing ? 'failed' : 'ready',
    error: failed[0]?.error,
    values,
    retry: () => {
      for (const query of failed) void query.refetch()
    },
  }
}
