import { useGetDeviceSuspense } from '../../../api/generated/client/device/device.ts'
import type { Device } from '../../../api/generated/models/device.ts'

/** A device that restarts is back after about a minute. */
const everyMs = 15_000

/** A device with what its models say of its resources, looked at again while the page is open. */
export function useDevice(deviceId: string): Device {
  const query = { query: { refetchInterval: everyMs } }
  return useGetDeviceSuspense(deviceId, { model: true }, query).data.data
}
