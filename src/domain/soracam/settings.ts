/**
 * The settings of an ATOM Cam and what each can be, by their names in `SoraCamAtomCamSettingsAll`.
 * Each has a pair of operations of its own whose value is called `state`.
 */
export const cameraSettings = {
  quality: ['low', 'medium', 'high'],
  rotation: [0, 180],
  nightVision: ['on', 'off', 'auto'],
  statusLight: ['on', 'off'],
  timestamp: ['on', 'off'],
  logo: ['on', 'off'],
  motion: ['on', 'off'],
  motionSensitivity: ['low', 'medium', 'high'],
  motionTagging: ['on', 'off'],
  sound: ['on', 'off'],
  soundSensitivity: ['low', 'medium', 'high'],
} as const

export type CameraSetting = keyof typeof cameraSettings
export type CameraSettings = {
  [Name in CameraSetting]: (typeof cameraSettings)[Name][number]
}

/** Every setting that the console shows: those, and when the camera restarts by itself. */
export type SettingName = CameraSetting | 'selfReboot'

export const cameraSettingNames = Object.keys(cameraSettings) as CameraSetting[]
