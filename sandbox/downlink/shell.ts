import { own } from '../../src/domain/own.ts'
import { randomFrom } from '../../src/domain/random.ts'
import type { Device } from './device.ts'
import { tooLong, tooSlow } from './device.ts'

/** What a command leaves behind. */
export interface Ran {
  readonly exitcode: number
  readonly stdout: Uint8Array
  readonly stderr: string
}

/** What one command answers: its output, or what it complains of with its exit code. */
type Output = string | Uint8Array | { readonly exitcode: number; readonly stderr: string }

interface Login {
  readonly device: Device
  readonly username: string
}

const failed = (stderr: string, exitcode = 1): Output => ({ exitcode, stderr })

/** The files of a device, by their paths. */
function filesOf({ device, username }: Login): Readonly<Record<string, () => string | Uint8Array>> {
  const home = homeOf(username)
  const uptime = (device.now - device.bootedAt) / 1000
  return {
    '/etc/hostname': () => `${device.hostname}\n`,
    '/etc/os-release': () =>
      'PRETTY_NAME="Sandbox Linux 12"\nNAME="Sandbox Linux"\nVERSION_ID="12"\n',
    '/proc/uptime': () => `${uptime.toFixed(2)} ${(uptime * 0.93).toFixed(2)}\n`,
    '/proc/loadavg': () => `${loads(device)} 1/132 4711\n`,
    '/sys/class/thermal/thermal_zone0/temp': () => `${Math.round(device.temperature * 1000)}\n`,
    [`${home}/README.txt`]: () => 'This device is simulated. It answers, and keeps nothing.\n',
    [`${home}/app.log`]: () => logOf(device),
    [`${home}/sample.bin`]: () => sample(device),
    '/dev/zero': tooLong,
  }
}

function logOf({ now, temperature }: Device): string {
  const line = (minutes: number, text: string) =>
    `${new Date(now - minutes * 60_000).toISOString()} ${text}\n`
  return line(10, 'sent 1 message') + line(5, `temperature ${temperature}`) + line(0, 'signed in')
}

/** A few bytes that are no text. */
function sample({ sim }: Device): Uint8Array {
  const random = randomFrom(sim.simId)
  return Uint8Array.from({ length: 96 }, () => random.int(128, 255))
}

const homeOf = (username: string) => ['', 'home', username].join('/')
const loads = ({ load }: Device) => load.map((one) => one.toFixed(2)).join(' ')

/** The path that is meant by a word, from the home directory on. */
function resolved(word: string, username: string): string {
  const path = word.startsWith('/') ? word : `${homeOf(username)}/${word.replace(/^~\/?/, '')}`
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

type Command = (login: Login, words: readonly string[]) => Output

const commands: Readonly<Record<string, Command>> = {
  cat: (login, words) => {
    const files = filesOf(login)
    const [word = ''] = words
    const read = files[resolved(word, login.username)]
    if (read) return read()
    return failed(`cat: ${word}: No such file or directory\n`)
  },
  date: ({ device }) => `${new Date(device.now).toUTCString().replace('GMT', 'UTC')}\n`,
  echo: (_, words) => `${words.join(' ')}\n`,
  free: ({ device: { memory } }) => {
    const row = (name: string, ...kib: readonly number[]) =>
      `${name.padEnd(8)}${kib.map((one) => String(one).padStart(12)).join('')}\n`
    const { total, used } = memory
    return `${''.padEnd(8)}${['total', 'used', 'free'].map((one) => one.padStart(12)).join('')}\n${row('Mem:', total, used, total - used)}${row('Swap:', 0, 0, 0)}`
  },
  hostname: ({ device }) => `${device.hostname}\n`,
  id: ({ username }) =>
    username === 'root'
      ? 'uid=0(root) gid=0(root) groups=0(root)\n'
      : `uid=1000(${username}) gid=1000(${username}) groups=1000(${username})\n`,
  ls: (login, words) => {
    const word = words.find((one) => !one.startsWith('-')) ?? ''
    const path = resolved(word, login.username)
    const all = Object.keys(filesOf(login))
    if (all.includes(path)) return `${word}\n`
    const below = path === '/' ? '/' : `${path}/`
    const names = all.filter((one) => one.startsWith(below)).map((one) => one.slice(below.length))
    if (names.length === 0) {
      return failed(`ls: cannot access '${word}': No such file or directory\n`, 2)
    }
    return [...new Set(names.map((name) => `${name.split('/')[0]}\n`))].sort().join('')
  },
  pwd: ({ username }) => `${homeOf(username)}\n`,
  sleep: (_, [seconds = '0']) => (Number(seconds) > 10 ? tooSlow(10) : ''),
  true: () => '',
  false: () => failed(''),
  uname: ({ device }, words) =>
    words.includes('-a')
      ? `Linux ${device.hostname} ${device.kernel} #1 SMP ${device.machine} GNU/Linux\n`
      : 'Linux\n',
  uptime: ({ device }) => {
    const minutes = Math.floor((device.now - device.bootedAt) / 60_000)
    const clock = new Date(device.now).toISOString().slice(11, 19)
    const hours = `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`
    return ` ${clock} up ${Math.floor(minutes / 1440)} days, ${hours},  1 user,  load average: ${loads(device).replaceAll(' ', ', ')}\n`
  },
  whoami: ({ username }) => `${username}\n`,
}

/** The words of a command: parted by blanks, unless they are quoted. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  )
}

/**
 * Runs a line in the small shell of a device: commands after each other (`;`), or as long as they
 * succeed (`&&`). 422 for one that takes too long or says too much.
 */
export function runCommand(device: Device, username: string, line: string): Ran {
  const stdout: Uint8Array[] = []
  let stderr = ''
  let exitcode = 0
  let joint = ';'
  for (const [index, part] of line.split(/(;|&&)/).entries()) {
    if (index % 2 === 1) {
      joint = part
      continue
    }
    const [name = '', ...words] = wordsOf(part)
    if (name === '' || (joint === '&&' && exitcode !== 0)) continue
    const command = own(commands, name)
    const output = command
      ? command({ device, username }, words)
      : failed(`sh: 1: ${name}: not found\n`, 127)
    if (typeof output === 'string' || output instanceof Uint8Array) {
      exitcode = 0
      stdout.push(typeof output === 'string' ? Buffer.from(output) : output)
    } else {
      exitcode = output.exitcode
      stderr += output.stderr
    }
  }
  return { exitcode, stdout: Buffer.concat(stdout), stderr }
}
