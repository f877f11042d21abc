import { assemble } from './wat.ts'

/** The Soralets that a world begins with, written in WebAssembly's own text. */

/** What any of them calls of the SDK, and its memory; texts are laid down from its beginning. */
const head = `
  (import "env" "orbit_log" (func $log (param i32 i32)))
  (import "env" "orbit_get_input_buffer_len" (func $inputLength (result i32)))
  (import "env" "orbit_get_input_buffer" (func $input (param i32 i32) (result i32)))
  (import "env" "orbit_set_output" (func $output (param i32 i32)))
  (import "env" "orbit_set_output_content_type" (func $outputType (param i32 i32)))
  (memory (export "memory") 1)`

/** Texts in a module's memory: each as the two numbers by which the SDK is told of it. */
class Texts {
  #next = 0
  #data = ''

  /** Lays a text of ASCII down; answers its place and length as two instructions. */
  at(text: string): string {
    const place = this.#next
    const quoted = text.replaceAll(/["\\]/g, (character) => `\\${character}`)
    this.#data += `\n  (data (i32.const ${place}) "${quoted}")`
    this.#next += text.length
    return `(i32.const ${place}) (i32.const ${text.length})`
  }

  get data(): string {
    return this.#data
  }
}

/** Where what a module reads and writes begins, beyond its texts. */
const read = 1024
const written = 2048

/** Functions that write: each is given where, and answers where it ended. */
const writing = `
  (func $copy (param $from i32) (param $length i32) (param $at i32) (result i32) (local $i i32)
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $i) (local.get $length)))
      (i32.store8
        (i32.add (local.get $at) (local.get $i))
        (i32.load8_u (i32.add (local.get $from) (local.get $i))))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br $next)))
    (i32.add (local.get $at) (local.get $length)))
  (func $number (param $n i32) (param $at i32) (result i32)
    (if (i32.gt_s (local.get $n) (i32.const 9)) (then
      (local.set $at (call $number (i32.div_s (local.get $n) (i32.const 10)) (local.get $at)))))
    (i32.store8 (local.get $at) (i32.add (i32.const 48) (i32.rem_s (local.get $n) (i32.const 10))))
    (i32.add (local.get $at) (i32.const 1)))
  ;; A number of tenths, such as -35 for -3.5.
  (func $tenths (param $n i32) (param $at i32) (result i32)
    (if (i32.lt_s (local.get $n) (i32.const 0)) (then
      (i32.store8 (local.get $at) (i32.const 45))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (local.set $n (i32.sub (i32.const 0) (local.get $n)))))
    (local.set $at (call $number (i32.div_s (local.get $n) (i32.const 10)) (local.get $at)))
    (i32.store8 (local.get $at) (i32.const 46))
    (call $number
      (i32.rem_s (local.get $n) (i32.const 10))
      (i32.add (local.get $at) (i32.const 1))))`

const byte = (at: number) => `(i32.load8_u (i32.const ${read + at}))`

/**
 * Four bytes of a sensor (temperature in tenths, two bytes, then humidity and battery) become JSON;
 * its second version says the temperature in Fahrenheit too. Other lengths end with -1.
 */
export function sensorDecoder({ fahrenheit }: { readonly fahrenheit: boolean }): Uint8Array {
  const texts = new Texts()
  const copy = (text: string) => `(local.set $at (call $copy ${texts.at(text)} (local.get $at)))`
  const inFahrenheit = `
    ${copy(',"temperatureF":')}
    (local.set $at (call $tenths
      (i32.add
        (i32.div_s (i32.mul (local.get $temperature) (i32.const 9)) (i32.const 5))
        (i32.const 320))
      (local.get $at)))`
  const code = `
  ${writing}
  (func $uplink (export "uplink") (result i32) (local $at i32) (local $temperature i32)
    (if (i32.ne (call $inputLength) (i32.const 4)) (then
      (call $log ${texts.at('A reading has 4 bytes; this one has not.')})
      (return (i32.const -1))))
    (drop (call $input (i32.const ${read}) (i32.const 4)))
    (local.set $temperature (i32.extend16_s
      (i32.or (i32.shl ${byte(0)} (i32.const 8)) ${byte(1)})))
    (local.set $at (i32.const ${written}))
    ${copy('{"temperature":')}
    (local.set $at (call $tenths (local.get $temperature) (local.get $at)))
    ${fahrenheit ? inFahrenheit : ''}
    ${copy(',"humidity":')}
    (local.set $at (call $number ${byte(2)} (local.get $at)))
    ${copy(',"battery":')}
    (local.set $at (call $number ${byte(3)} (local.get $at)))
    ${copy('}')}
    (call $log (i32.const ${written}) (i32.sub (local.get $at) (i32.const ${written})))
    (call $outputType ${texts.at('application/json')})
    (call $output (i32.const ${written}) (i32.sub (local.get $at) (i32.const ${written})))
    (i32.const 0))`
  return assemble(`(module ${head} ${texts.data} ${code})`)
}

/** Passes on what begins as an object of JSON does, and ends with -2 for anything else. */
export function strictJson(): Uint8Array {
  const texts = new Texts()
  const refuse = `
      (call $log ${texts.at('This is no JSON object: it is not passed on.')})
      (return (i32.const -2))`
  const code = `
  (func $pass (export "uplink") (result i32) (local $length i32)
    (local.set $length (call $inputLength))
    (if (i32.gt_u (local.get $length) (i32.const 32768)) (then ${refuse}))
    (drop (call $input (i32.const ${read}) (local.get $length)))
    (if (i32.ne ${byte(0)} (i32.const 123)) (then ${refuse}))
    (call $outputType ${texts.at('application/json')})
    (call $output (i32.const ${read}) (local.get $length))
    (i32.const 0))`
  return assemble(`(module ${head} ${texts.data} ${code})`)
}
