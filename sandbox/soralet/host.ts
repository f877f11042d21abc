import { logBytes } from '../../src/domain/orbit/limits.ts'
import type { SdkFunction } from '../../src/domain/orbit/sdk.ts'

/** What a Soralet is told of the data and of where it comes from. */
export interface RunInput {
  readonly payload: Uint8Array
  readonly tags: Readonly<Record<string, string>>
  readonly source: Readonly<Record<string, string>>
  readonly location: { readonly lat: number; readonly lon: number } | undefined
  /** UNIX milliseconds. */
  readonly timestamp: number
  readonly userdata: string
  /** What the device had sent, where data go down to it. */
  readonly original: Uint8Array
}

/** What a Soralet has said so far of its output. */
export interface Output {
  content?: Uint8Array
  contentType?: string
}

/** A call of the SDK that cannot be: the Soralet ends with it. */
export class Misuse extends Error {}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const utf8 = (value: string) => new TextEncoder().encode(value)

/**
 * The functions of the SDK for one run. Lengths and places are those of the module's memory, which
 * is asked for at each call since it may have grown. `say` is told each line of its log; what goes
 * beyond the log's limit is left out, and told once.
 */
export function hostFunctions(
  { payload, source, location, timestamp, userdata, original, ...input }: RunInput,
  memory: () => ArrayBuffer | undefined,
  say: (line: string) => void,
): { readonly functions: Record<SdkFunction, CallableFunction>; readonly output: Output } {
  const output: Output = {}
  const tags = new Map(Object.entries(input.tags))
  const sources = new Map(Object.entries(source))
  let logged = 0

  function at(place: number, length: number): Uint8Array {
    const buffer = memory()
    if (!buffer) throw new Misuse('it called the SDK before its memory was there')
    const from = place >>> 0
    const size = length >>> 0
    if (from + size > buffer.byteLength) {
      throw new Misuse(`it named ${size} bytes at ${from}, which is beyond its memory`)
    }
    return new Uint8Array(buffer, from, size)
  }

  /** Writes as much as there is room for, and answers how much that is. */
  function give(bytes: Uint8Array, place: number, room: number): number {
    const given = bytes.subarray(0, room >>> 0)
    at(place, given.length).set(given)
    return given.length
  }

  const valueIn = (values: ReadonlyMap<string, string>, place: number, length: number) =>
    utf8(values.get(text(at(place, length))) ?? '')

  function log(place: number, length: number): void {
    const line = at(place, length)
    if (logged > logBytes) return
    const room = logBytes - logged
    // A line without anything in it still is one.
    logged += Math.max(1, line.length)
    if (logged > logBytes) {
      if (room > 0) say(text(line.slice(0, room)))
      say(`The log of this call is full: it holds ${logBytes} bytes.`)
    } else say(text(line))
  }

  const giveUserdata = (place: number, room: number) => give(utf8(userdata), place, room)
  const functions: Record<SdkFunction, CallableFunction> = {
    orbit_log: log,
    orbit_get_input_buffer_len: () => payload.length,
    orbit_get_input_buffer: (place: number, room: number) => give(payload, place, room),
    orbit_set_output: (place: number, length: number) => {
      output.content = at(place, length).slice()
    },
    orbit_set_output_content_type: (place: number, length: number) => {
      output.contentType = text(at(place, length))
    },
    orbit_get_tag_value_len: (name: number, length: number) => valueIn(tags, name, length).length,
    orbit_get_tag_value: (name: number, length: number, place: number, room: number) =>
      give(valueIn(tags, name, length), place, room),
    orbit_set_tag_value: (name: number, length: number, value: number, size: number) => {
      tags.set(text(at(name, length)), text(at(value, size)))
    },
    orbit_delete_tag_value: (name: number, length: number) => {
      tags.delete(text(at(name, length)))
    },
    orbit_get_source_value_len: (name: number, length: number) =>
      valueIn(sources, name, length).length,
    orbit_get_source_value: (name: number, length: number, place: number, room: number) =>
      give(valueIn(sources, name, length), place, room),
    orbit_has_location: () => (location ? 1 : 0),
    orbit_get_location_lat: () => location?.lat ?? Number.NaN,
    orbit_get_location_lon: () => location?.lon ?? Number.NaN,
    orbit_get_timestamp: () => BigInt(timestamp),
    orbit_get_userdata_len: () => utf8(userdata).length,
    orbit_get_userdata: giveUserdata,
    orbit_get_user_data: giveUserdata,
    orbit_get_original_request_len: () => original.length,
    orbit_get_original_request: (place: number, room: number) => give(original, place, room),
  }
  return { functions, output }
}
