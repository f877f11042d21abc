import { t } from '@lingui/core/macro'
import {
  addOperatorContract,
  batchGetCellLocations,
  deleteOperatorContract,
  exportAirStats,
  generateSupportToken,
  getAirStatsOfGroup,
  getAirStatsOfOperator,
  getAirStatsOfSim,
  getBeamStats,
  getCompanyInformation,
  getDefaultPermissions,
  getFunkStats,
  getFunnelStats,
  getHarvestStats,
  getIndividualInformation,
  getMFAStatus,
  getNapterAuditLogs,
  getOperator,
  getOperatorConfigurationNamespace,
  getUserMFAStatus,
  hasUserPassword,
  issueSubscriberTransferToken,
  listBatchGroups,
  listEmails,
  listLoraDevices,
  listLoraGateways,
  listLoraNetworkSets,
  getPayerInformation,
  getPaymentMethod,
  listCoupons,
  listDeviceObjectModels,
  listDevices,
  listOrders,
  listPaymentStatements,
  listVolumeDiscounts,
  listPortMappings,
  listShippingAddresses,
  listProfileOrders,
  listRoles,
  listSims,
  listSubscribers,
  listUserAuthKeys,
  listUsers,
  searchDevices,
  searchSims,
  searchSubscriberTrafficVolumeRanking,
  searchSubscribers,
  updateOperatorPassword,
  updateUserPassword,
  verifySubscriberTransferToken,
} from '../../api/generated/access.ts'
import type { NavigationTab } from './navigation.ts'

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
    title: t`Changes to SIMs`,
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

/** What Inventory manages. */
export const inventoryTabs: readonly NavigationTab[] = [
  {
    label: t`Devices`,
    title: t`Inventory devices`,
    path: '/devices',
    needs: [listDevices, searchDevices],
    keywords: t`lwm2m`,
  },
  {
    label: t`Object models`,
    title: t`Object models`,
    path: '/devices/models',
    needs: [listDeviceObjectModels],
  },
]

/** How bills are paid, and what makes them less. */
export const paymentTabs: readonly NavigationTab[] = [
  {
    label: t`Payment`,
    title: t`Payment`,
    path: '/payment',
    needs: [getPaymentMethod, listPaymentStatements, listCoupons, getPayerInformation],
  },
  {
    label: t`Long-term discounts`,
    title: t`Long-term discounts`,
    path: '/discounts',
    needs: [listVolumeDiscounts],
    keywords: t`volume discount contract`,
  },
]

/** What is ordered, and where it goes. */
export const orderTabs: readonly NavigationTab[] = [
  {
    label: t`Orders`,
    title: t`Orders`,
    path: '/orders',
    needs: [listOrders],
    keywords: t`shop buy sim cards devices shipping tracking`,
  },
  {
    label: t`Shipping addresses`,
    title: t`Shipping addresses`,
    path: '/orders/addresses',
    needs: [listShippingAddresses],
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

/** Who may do what in the account. */
export const userTabs: readonly NavigationTab[] = [
  {
    label: t`Users`,
    title: t`Users`,
    path: '/users',
    needs: [listUsers],
    keywords: t`sam user access management iam`,
  },
  {
    label: t`Roles`,
    title: t`Roles`,
    path: '/roles',
    needs: [listRoles],
    keywords: t`sam permissions access`,
  },
  {
    label: t`Default permissions`,
    title: t`Default permissions`,
    path: '/permissions/default',
    needs: [getDefaultPermissions],
    keywords: t`sam access every user`,
  },
  {
    label: t`Check`,
    title: t`Check permissions`,
    path: '/permissions/check',
    needs: [listUsers, listRoles],
    keywords: t`test tester allowed denied who may what`,
  },
]

/** The account itself, and how one signs in to it. */
export const accountTabs: readonly NavigationTab[] = [
  {
    label: t`Profile`,
    title: t`Account`,
    path: '/account',
    needs: [getOperator, getCompanyInformation, getIndividualInformation],
    keywords: t`operator company address contact`,
  },
  {
    label: t`Security`,
    title: t`Security`,
    path: '/account/security',
    needs: [
      getMFAStatus,
      updateOperatorPassword,
      hasUserPassword,
      updateUserPassword,
      getUserMFAStatus,
      listUserAuthKeys,
    ],
    keywords: t`password mfa authkey token root user`,
  },
  {
    label: t`Contracts`,
    title: t`Contracts and support`,
    path: '/account/contracts',
    needs: [
      getOperatorConfigurationNamespace,
      addOperatorContract,
      deleteOperatorContract,
      generateSupportToken,
    ],
    keywords: t`plan option tier ticket`,
  },
  {
    label: t`Email`,
    title: t`Email addresses`,
    path: '/account/email',
    needs: [listEmails],
    root: true,
    keywords: t`mail notification recovery primary`,
  },
  {
    label: t`Settings`,
    title: t`Account settings`,
    path: '/account/settings',
    needs: [getOperatorConfigurationNamespace],
    keywords: t`notification invoice pdf usage metrics`,
  },
]

/** What any of the pages about usage shows. */
export const usageNeeds = [
  getAirStatsOfOperator,
  exportAirStats,
  getAirStatsOfGroup,
  searchSubscriberTrafficVolumeRanking,
  getAirStatsOfSim,
  getBeamStats,
  getFunnelStats,
  getFunkStats,
  getHarvestStats,
]
