import { t } from '@lingui/core/macro'
import {
  listSoraCamDeviceEvents,
  listSoraCamDeviceImageExports,
  listSoraCamDeviceVideoExports,
  listSoraCamDevices,
  listSoraCamLicensePacks,
} from '../../api/generated/access.ts'
import type { NavigationTab } from './navigation.ts'

/** The lists of SoraCam. */
export const cameraTabs: readonly NavigationTab[] = [
  { label: t`Cameras`, title: t`Cameras`, path: '/soracam', needs: [listSoraCamDevices] },
  {
    label: t`Events`,
    title: t`Camera events`,
    path: '/soracam/events',
    needs: [listSoraCamDeviceEvents],
  },
  {
    label: t`Exports`,
    title: t`Camera exports`,
    path: '/soracam/exports',
    needs: [listSoraCamDeviceVideoExports, listSoraCamDeviceImageExports],
  },
  {
    label: t`Licenses`,
    title: t`Camera licenses`,
    path: '/soracam/licenses',
    needs: [listSoraCamLicensePacks],
  },
]
