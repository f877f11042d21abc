import type { OperationId } from '../src/api/generated/contract.ts'

/** Operations the API describes and this sandbox answers with 501, by tag. */
// One name per line would make this the longest file of the house.
// oxfmt-ignore
export const notImplemented = [
  // Analysis
  'getAnalysisQueries', 'getAnalysisSchemas', 'startAnalysisQueries',
  // AuditLog
  'getApiAuditLogs', 'getNapterAuditLogs',
  // Auth
  'issuePasswordResetToken', 'switchUser', 'verifyPasswordResetToken',
  // Batch
  'createBatchGroup', 'createBatchJob', 'deleteBatchGroup', 'getBatchGroup', 'getBatchJob',
  'listBatchGroups', 'listBatchJobs', 'listTasksOfBatchJob', 'updateBatchGroup',
  // CellLocation
  'batchGetCellLocations', 'getCellLocation',
  // DataEntry
  'deleteDataEntry', 'getDataEntries', 'getDataEntriesByCategory', 'getDataEntry',
  'listDataResourceMetadata', 'listDataSourceResources',
  // Device
  'createDevice', 'deleteDevice', 'deleteDeviceTag', 'executeDeviceResource', 'getDataFromDevice',
  'getDevice', 'listDevices', 'observeDeviceResource', 'observeDeviceResources', 'putDeviceTags',
  'readDeviceResource', 'readDeviceResources', 'setDeviceGroup', 'unobserveDeviceResource',
  'unobserveDeviceResources', 'unsetDeviceGroup', 'writeDeviceResource',
  // DeviceObjectModel
  'createDeviceObjectModel', 'deleteDeviceObjectModel', 'getDeviceObjectModel',
  'listDeviceObjectModels', 'setDeviceObjectModelScope', 'updateDeviceObjectModel',
  // Diagnostic
  'getDiagnostic', 'sendDiagnosticRequest',
  // Email
  'deleteEmail', 'getEmail', 'issueAddEmailToken', 'listEmails', 'verifyAddEmailToken',
  // EventHandler
  'createEventHandler', 'deleteEventHandler', 'deleteIgnoreEventHandler', 'getEventHandler',
  'listEventHandlers', 'listEventHandlersBySubscriber', 'setIgnoreEventHandler',
  'updateEventHandler',
  // FileEntry
  'deleteDirectory', 'deleteFile', 'findFiles', 'getFile', 'getFileMetadata', 'listFiles',
  'putFile',
  // Gadget
  'deleteGadgetTag', 'disableTerminationOnGadget', 'enableTerminationOnGadget', 'getGadget',
  'listGadgets', 'putGadgetTags', 'registerGadget', 'terminateGadget',
  // Lagoon
  'createLagoonUser', 'deleteLagoonUser', 'getImageLink', 'listLagoonLicensePackStatus',
  'listLagoonUsers', 'registerLagoon', 'terminateLagoon', 'updateLagoonLicensePack',
  'updateLagoonPlan', 'updateLagoonUserEmail', 'updateLagoonUserPassword',
  'updateLagoonUserPermission',
  // Log
  'getLogs',
  // LoraDevice
  'deleteLoraDeviceTag', 'disableTerminationOnLoraDevice', 'enableTerminationOnLoraDevice',
  'getDataFromLoraDevice', 'getLoraDevice', 'listLoraDevices', 'putLoraDeviceTags',
  'registerLoraDevice', 'sendDataToLoraDevice', 'setLoraDeviceGroup', 'terminateLoraDevice',
  'unsetLoraDeviceGroup',
  // LoraGateway
  'deleteLoraGatewayTag', 'disableTerminationOnLoraGateway', 'enableTerminationOnLoraGateway',
  'getLoraGateway', 'listLoraGateways', 'putLoraGatewayTags', 'setLoraNetworkSet',
  'terminateLoraGateway', 'unsetLoraNetworkSet',
  // LoraNetworkSet
  'addPermissionToLoraNetworkSet', 'createLoraNetworkSet', 'deleteLoraNetworkSet',
  'deleteLoraNetworkSetTag', 'getLoraNetworkSet', 'listGatewaysInLoraNetworkSet',
  'listLoraNetworkSets', 'putLoraNetworkSetTags', 'revokePermissionFromLoraNetworkSet',
  // Operator
  'addCoverageType', 'addOperatorContract', 'createCompanyInformation',
  'createIndividualInformation', 'deleteOperatorAuthKey', 'deleteOperatorConfigurationNamespace',
  'deleteOperatorContract', 'enableMFA', 'generateOperatorAuthKey', 'generateSupportToken',
  'getCompanyInformation', 'getIndividualInformation', 'getOperatorConfigurationNamespace',
  'issueMFARevokingToken', 'listOperatorAuthKeys', 'revokeMFA', 'revokeOperatorAuthTokens',
  'setOperatorConfigurationNamespace', 'updateCompanyInformation', 'updateIndividualInformation',
  'updateOperatorPassword', 'verifyMFA', 'verifyMFARevokingToken',
  // Order
  'cancelOrder', 'confirmCouponOrder', 'confirmOrder', 'confirmVolumeDiscountOrder',
  'createCouponQuotation', 'createQuotation', 'createVolumeDiscountQuotation', 'getOrder',
  'listAvailableDiscounts', 'listOrderedSubscribers', 'listOrders', 'listProducts',
  'registerOrderedSim', 'updateOrderedResourceInitialSetting',
  // Payment
  'getVolumeDiscount', 'listVolumeDiscounts',
  // PortMapping
  'createPortMapping', 'createPortMappingForSim', 'deletePortMapping', 'listPortMappings',
  'listPortMappingsForSim', 'listPortMappingsForSubscriber',
  // Query
  'searchDevices', 'searchSigfoxDevices', 'searchSubscribers',
  // Role
  'attachRole', 'createRole', 'deleteRole', 'detachRole', 'getRole', 'listRoleAttachedUsers',
  'listRoleVersions', 'listRoles', 'updateRole',
  // ShippingAddress
  'createShippingAddress', 'deleteShippingAddress', 'getShippingAddress', 'listShippingAddresses',
  'updateShippingAddress',
  // SigfoxDevice
  'deleteSigfoxDeviceTag', 'disableTerminationOnSigfoxDevice', 'enableTerminationOnSigfoxDevice',
  'getDataFromSigfoxDevice', 'getSigfoxDevice', 'listSigfoxDevices', 'putSigfoxDeviceTags',
  'registerSigfoxDevice', 'sendDataToSigfoxDevice', 'setSigfoxDeviceGroup', 'terminateSigfoxDevice',
  'unsetSigfoxDeviceGroup',
  // Sim
  'addSubscription', 'attachArcSimCredentials', 'cancelSubscriptionContainerDownload',
  'createArcSession', 'createSimPacketCaptureSession', 'deleteSimPacketCaptureSession',
  'getDataFromSim', 'getSimPacketCaptureSession', 'getTestingUsage', 'listSimPacketCaptureSessions',
  'removeArcSimCredentials', 'renewArcSimCredentials', 'reportSimLocalInfo', 'sendDownlinkHttp',
  'sendDownlinkPing', 'sendDownlinkRtsp', 'sendDownlinkSsh', 'sendDownlinkTcp', 'sendDownlinkUdp',
  'sendSmsToSim', 'stopSimPacketCaptureSession', 'terminateSubscriptionContainer',
  // SimProfileOrder
  'confirmProfileOrder', 'createProfileOrder', 'deleteProfileOrder', 'getProfileOrder',
  'listOrderedProfiles', 'listProfileOrders',
  // SoraCam
  'assignSoraCamDeviceAtomCamLicense', 'createSoraCamDeviceDataEntry',
  'exportSoraCamDeviceRecordedVideo',
  'getSoraCamDeviceAtomCamFirmwareUpdate', 'getSoraCamDeviceAtomCamLiveImage',
  'getSoraCamDeviceAtomCamOptions', 'getSoraCamDeviceExportedVideo', 'handleDeleteSoraCamDevice',
  'listSoraCamDeviceAtomCamFirmwareUpdates', 'listSoraCamDeviceVideoExports',
  'listSoraCamDeviceVideoExportsForDevice', 'listSoraCamLicensePacks',
  'unassignSoraCamDeviceAtomCamLicense', 'updateSoraCamDeviceAtomCamFirmware',
  'updateSoraCamDeviceAtomCamOptionsRealTimeAccess', 'updateSoraCamDeviceDataEntry',
  'updateSoraCamLicensePackQuantity',
  // Soralet
  'createSoralet', 'deleteSoralet', 'deleteSoraletVersion', 'getSoralet', 'getSoraletLogs',
  'listSoraletVersions', 'listSoralets', 'testSoralet', 'uploadSoraletCode',
  // Subscriber
  'activateSubscriber', 'deactivateSubscriber', 'deleteSubscriberSession', 'deleteSubscriberTag',
  'deleteSubscriberTransferToken', 'disableTermination', 'enableTermination', 'exportSubscribers',
  'getDataFromSubscriber', 'getSubscriber', 'issueSubscriberTransferToken', 'listSessionEvents',
  'listSubscribers', 'putBundles', 'putSubscriberTags', 'registerSubscriber', 'reportLocalInfo',
  'sendSms', 'sendSmsByMsisdn', 'setExpiryTime', 'setGroup', 'setImeiLock',
  'setSubscriberToStandby', 'subscriberDownlinkPingToUserEquipment', 'suspendSubscriber',
  'terminateSubscriber', 'unsetExpiryTime', 'unsetGroup', 'unsetImeiLock', 'updateSpeedClass',
  'verifySubscriberTransferToken',
  // SystemNotification
  'deleteSystemNotification', 'getSystemNotification', 'listSystemNotifications',
  'setSystemNotification',
  // User
  'createUser', 'createUserPassword', 'deleteDefaultPermissions', 'deleteUser', 'deleteUserAuthKey',
  'deleteUserPassword', 'deleteUserPermission', 'deleteUserTrustPolicy', 'enableUserMFA',
  'generateUserAuthKey', 'getUserAuthKey', 'getUserTrustPolicy', 'hasUserPassword',
  'listUserAuthKeys', 'revokeUserAuthTokens', 'revokeUserMFA', 'updateDefaultPermissions',
  'updateUser', 'updateUserPassword', 'updateUserPermission', 'updateUserTrustPolicy',
  'verifyUserMFA',
  // VirtualPrivateGateway
  'acceptTransitGatewayVpcAttachmentFromCustomer', 'assignFixedPublicIpAddresses', 'closeGate',
  'createCustomerRoute', 'createMirroringPeer', 'createPacketCaptureSession',
  'createTransitGatewayPeeringConnection', 'createTransitGatewayVpcAttachment',
  'createVirtualPrivateGateway', 'createVpcPeeringConnection', 'deleteCustomerRoute',
  'deleteMirroringPeer', 'deletePacketCaptureSession', 'deleteTransitGatewayPeeringConnection',
  'deleteTransitGatewayVpcAttachment', 'deleteVirtualPrivateGatewayIpAddressMapEntry',
  'deleteVirtualPrivateGatewayTag', 'deleteVpcPeeringConnection', 'disableGatePrivacySeparator',
  'disableSimBasedRouting', 'enableGatePrivacySeparator', 'enableSimBasedRouting',
  'getPacketCaptureSession', 'getVirtualPrivateGateway', 'listGatePeers',
  'listPacketCaptureSessions', 'listVirtualPrivateGatewayIpAddressMapEntries',
  'listVirtualPrivateGateways', 'openGate', 'putSimBasedRoutingRoutes',
  'putVirtualPrivateGatewayIpAddressMapEntry', 'registerGatePeer', 'releaseFixedPublicIpAddresses',
  'setInspectionConfiguration', 'setRedirectionConfiguration', 'setRoutingFilter',
  'setVirtualPrivateGatewayVxLanId', 'stopPacketCaptureSession', 'terminateVirtualPrivateGateway',
  'unregisterGatePeer', 'unsetInspectionConfiguration', 'unsetRedirectionConfiguration',
  'updateCustomerRoute', 'updateMirroringPeer', 'updateVirtualPrivateGatewayTags',
] as const satisfies readonly OperationId[]

export type NotImplemented = (typeof notImplemented)[number]
