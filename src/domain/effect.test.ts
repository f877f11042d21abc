import { expect, test } from 'vitest'
import { effectOf, oppositeOf, type Effect } from './effect.ts'

test.each<[method: string, id: string, effect: Effect]>([
  ['GET', 'getSim', 'reads'],
  ['HEAD', 'getFileMetadata', 'reads'],
  ['POST', 'createQuotation', 'reads'],
  ['POST', 'batchGetCellLocations', 'reads'],
  ['POST', 'createGroup', 'changes'],
  ['POST', 'deactivateSim', 'changes'],
  ['POST', 'suspendSim', 'changes'],
  ['PUT', 'putSimTags', 'changes'],
  ['POST', 'unsetSimGroup', 'changes'],
  ['DELETE', 'deleteGroup', 'ends'],
  ['DELETE', 'releaseFixedPublicIpAddresses', 'ends'],
  ['POST', 'verifyMFA', 'changes'],
  // What can be put back is typed nowhere.
  ['DELETE', 'detachRole', 'changes'],
  ['DELETE', 'unassignSoraCamDeviceAtomCamLicense', 'changes'],
  ['POST', 'closeGate', 'changes'],
  ['DELETE', 'unregisterGatePeer', 'ends'],
  ['POST', 'terminateSim', 'ends'],
  ['POST', 'terminateLagoon', 'ends'],
  ['PUT', 'cancelOrder', 'ends'],
  ['GET', 'deleteNothing', 'reads'],
])('%s %s: %s', (method, id, effect) => {
  expect(effectOf({ id, method })).toBe(effect)
})

test.each([
  ['activateSim', 'deactivateSim'],
  ['deactivateSim', 'activateSim'],
  ['setSimGroup', 'unsetSimGroup'],
  ['unsetSimGroup', 'setSimGroup'],
  ['createGroup', 'deleteGroup'],
  ['attachRole', 'detachRole'],
  // What is deleted does not come back by making another.
  ['deleteGroup', undefined],
  // Of one whose opposite is not there, and of a longer word that begins like a verb.
  ['suspendSim', undefined],
  ['settleSim', undefined],
])('%s is taken back by %s', (id, opposite) => {
  const all = new Set(['activateSim', 'deactivateSim', 'setSimGroup', 'unsetSimGroup'])
  for (const one of ['createGroup', 'deleteGroup', 'attachRole', 'detachRole']) all.add(one)
  expect(oppositeOf(id, all.add('unsettleSim'))).toBe(opposite)
})
