/**
 * What a Soralet may call of the platform, as the SDKs for AssemblyScript, C, Rust and TinyGo declare
 * it: functions of the module `env`. A type is written as the letters of its parameters, a colon and
 * that of its result: `i` for i32, `l` for i64, `d` for f64.
 */
export const sdkFunctions = {
  orbit_log: 'ii:',
  orbit_get_input_buffer_len: ':i',
  orbit_get_input_buffer: 'ii:i',
  orbit_set_output: 'ii:',
  orbit_set_output_content_type: 'ii:',
  orbit_get_tag_value_len: 'ii:i',
  orbit_get_tag_value: 'iiii:i',
  orbit_set_tag_value: 'iiii:',
  orbit_delete_tag_value: 'ii:',
  orbit_get_source_value_len: 'ii:i',
  orbit_get_source_value: 'iiii:i',
  orbit_has_location: ':i',
  orbit_get_location_lat: ':d',
  orbit_get_location_lon: ':d',
  orbit_get_timestamp: ':l',
  orbit_get_userdata_len: ':i',
  orbit_get_userdata: 'ii:i',
  // As an older SDK for TinyGo spells it.
  orbit_get_user_data: 'ii:i',
  orbit_get_original_request_len: ':i',
  orbit_get_original_request: 'ii:i',
} as const

export type SdkFunction = keyof typeof sdkFunctions

/** Whether the platform has a function of this name. */
export const isSdkFunction = (name: string): name is SdkFunction =>
  Object.hasOwn(sdkFunctions, name)

/** The two functions that a Soralet may have: for what a device sends, and for what it is sent. */
export const directions = ['uplink', 'downlink'] as const

export type Direction = (typeof directions)[number]
