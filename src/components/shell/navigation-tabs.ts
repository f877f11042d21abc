import { t } from '@lingui/core/macro'
import {
  batchGetCellLocations,
  getNapterAuditLogs,
  listBatchGroups,
  listLoraDevices,
  listLoraGateways,
  listLoraNetworkSets,
  listPortMappings,
  listProfileOrders,
  issueSubscriberTransferToken,
  listSims,
  listSoraCamDeviceEvents,
  listSoraCamDeviceImageExports,
  listSoraCamDevices,
  searchSims,
  listSubscribers,
  searchSubscribers,
  verifySubscriberTransferToken,
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
    label: t`Stills`,
    title: t`Camera stills`,
    path: '/soracam/exports',
    needs: [listSoraCamDeviceImageExports],
  },
]

/** SIMs, and what is done with them elsewhere. */
export const simTabs: readonly NavigationTab[] = [
  { label: t`SIMs`, title: t`SIMs`, path: '/sims', needs: [listSims, searchSims] },
  {
    label: t`Last locations`,
    title: t`Last locations of SIMs`,
    path: '/sims/locations',
    needs: [batchGetCellLocations],
  },
  {
    label: t`Changes`,
    title: t`What changed of SIMs`,
    path: '/sims/changes',
    needs: [listSims],
    keywords: t`compare difference history fleet`,
  },
  {
    label: t`Batches`,
    title: t`Batches`,
    path: '/batches',
    needs: [listBatchGroups],
    keywords: t`batch jobs bulk csv`,
  },
  {
    label: t`eSIM orders`,
    title: t`eSIM orders`,
    path: '/esim-orders',
    needs: [listProfileOrders],
    coverage: 'g',
  },
  {
    label: t`Subscribers`,
    title: t`Subscribers (by IMSI)`,
    path: '/subscribers',
    needs: [listSubscribers, searchSubscribers],
    unless: [listSims, searchSims],
  },
  {
    label: t`Transfers`,
    title: t`SIM transfers`,
    path: '/transfers',
    needs: [issueSubscriberTransferToken, verifySubscriberTransferToken],
  },
]

/** The lists of LoRaWAN. */
export const loraTabs: readonly NavigationTab[] = [
  { label: t`Devices`, title: t`LoRaWAN devices`, path: '/lora', needs: [listLoraDevices] },
  {
    label: t`Gateways`,
    title: t`LoRaWAN gateways`,
    path: '/lora/gateways',
    needs: [listLoraGateways],
  },
  {
    label: t`Network sets`,
    title: t`LoRaWAN network sets`,
    path: '/lora/network-sets',
    needs: [listLoraNetworkSets],
  },
]

/** Remote access, and who came. */
export const accessTabs: readonly NavigationTab[] = [
  {
    label: t`Open now`,
    title: t`Remote access`,
    path: '/remote-access',
    needs: [listPortMappings],
    keywords: t`napter ssh scp rdp vnc tunnel port mapping`,
  },
  {
    label: t`Log`,
    title: t`Remote access log`,
    path: '/remote-access/log',
    needs: [getNapterAuditLogs],
    keywords: t`napter ssh audit connections`,
  },
]
