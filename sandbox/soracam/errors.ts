import { SoracomError } from '../http/error.ts'

/** What an error says of a camera, with its id. */
function about(status: number, code: string, en: string, ja: string) {
  return (deviceId: string) =>
    new SoracomError(status, code, { en: `${en}: ${deviceId}`, ja: `${ja}: ${deviceId}` })
}

/** 400: what is owned of a license is another number than the caller says. */
export function otherQuantity(quantity: number): SoracomError {
  return new SoracomError(400, 'SEM0260', {
    en: `currentQuantity: the quantity is ${quantity} by now`,
    ja: `currentQuantity: 現在の数量は ${quantity} です`,
  })
}

/** 400: cameras have more of a license than are to be owned. */
export function licensesInUse(count: number): SoracomError {
  return new SoracomError(400, 'SEM0261', {
    en: `desiredQuantity: ${count} are assigned to cameras, unassign them first`,
    ja: `desiredQuantity: ${count} ライセンスがカメラに割り当てられています。先に割り当てを解除してください`,
  })
}

/** 404: the camera has no license that could be taken away. */
export const noLicense = about(
  404,
  'SEM0262',
  'The camera has no license',
  'カメラにライセンスが割り当てられていません',
)

/** 400: one update at a time. */
export const updating = about(
  400,
  'SEM0263',
  'The firmware of the camera is being updated',
  'カメラのファームウェアを更新中です',
)

/** 400: the camera has the newest firmware. */
export const noUpdate = about(
  400,
  'SEM0264',
  'There is no firmware update for the camera',
  'カメラに適用できるファームウェアの更新はありません',
)

/** 400: only a camera that is connected and awake can be updated. */
export const notUpdatable = about(
  400,
  'SEM0265',
  'The firmware of a camera that is offline or asleep cannot be updated',
  'オフラインまたはスリープ中のカメラのファームウェアは更新できません',
)

/** 403: no license of a type is owned that no camera has. */
export function noFreeLicense(type: string): SoracomError {
  return new SoracomError(403, 'SEM0266', {
    en: `type: no ${type} license is free, buy one or unassign another camera's`,
    ja: `type: 空いている ${type} ライセンスがありません。購入するか、他のカメラの割り当てを解除してください`,
  })
}

const unreachable = {
  off: ['real-time access is not enabled', 'リアルタイムアクセスが有効ではありません'],
  offline: ['the camera is offline', 'カメラがオフラインです'],
  asleep: ['the camera is asleep', 'カメラがスリープ中です'],
} as const

/** 422: a camera cannot be reached directly. */
export function notReachable(why: keyof typeof unreachable): SoracomError {
  const [en, ja] = unreachable[why]
  return new SoracomError(422, 'SEM0267', {
    en: `The camera and the server cannot be connected: ${en}`,
    ja: `カメラとサーバーを接続できません: ${ja}`,
  })
}
