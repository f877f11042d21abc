import { randomFrom, type Random } from '../../src/domain/random.ts'
import { flags, tcpPacket, udpPacket, type Packet, type Peer } from './pcap.ts'

/** A device that sends while it has a session: its address, and from when to when (UNIX milliseconds). */
export interface Sender {
  readonly address: string
  readonly from: number
  readonly to: number
}

const names: Peer = { address: '100.127.0.53', port: 53 }
const clocks: Peer = { address: '203.0.113.123', port: 123 }
const collector: Peer = { address: '203.0.113.80', port: 80 }
const broker: Peer = { address: '203.0.113.83', port: 1883 }

/** A conversation under way: who talks, the time, and the packets so far. */
class Talk {
  readonly packets: Packet[] = []
  readonly #random: Random
  readonly #address: string
  #time: number

  constructor(address: string, start: number, random: Random) {
    this.#address = address
    this.#time = start
    this.#random = random
  }

  get time(): number {
    return this.#time
  }

  peer(): Peer {
    return { address: this.#address, port: this.#random.int(49_152, 65_535) }
  }

  /** A packet after `wait` milliseconds and some. */
  #add(data: (id: number) => Uint8Array, wait: number): void {
    this.#time += wait + this.#random.int(0, 12_000) / 1000
    this.packets.push({ time: this.#time, data: data(this.#random.int(0, 0xffff)) })
  }

  /** A question and its answer, a round trip later. */
  ask(server: Peer, question: Uint8Array, answer: Uint8Array): void {
    const device = server.port === 123 ? { ...this.peer(), port: 123 } : this.peer()
    this.#add((id) => udpPacket(device, server, id, question), 1)
    this.#add((id) => udpPacket(server, device, id, answer), 45)
  }

  /** A TCP connection in which both talk in turns, the device first; it hangs up. */
  connect(server: Peer, turns: readonly Uint8Array[]): void {
    const device = this.peer()
    const sent = new Map([
      [device, this.#random.int(0, 0xffff_ffff)],
      [server, this.#random.int(0, 0xffff_ffff)],
    ])
    const say = (from: Peer, kind: number, wait: number, payload?: Uint8Array) => {
      const to = from === device ? server : device
      const sequence = sent.get(from) ?? 0
      const acknowledged = kind & flags.ack ? (sent.get(to) ?? 0) : 0
      this.#add(
        (id) =>
          tcpPacket(from, to, id, {
            sequence,
            acknowledged,
            flags: kind,
            ...(payload && { payload }),
          }),
        wait,
      )
      const counted = kind & (flags.syn | flags.fin) ? 1 : 0
      sent.set(from, (sequence + counted + (payload?.length ?? 0)) >>> 0)
    }
    say(device, flags.syn, 1)
    say(server, flags.syn | flags.ack, 45)
    say(device, flags.ack, 1)
    turns.forEach((payload, turn) => {
      const [from, to] = turn % 2 === 0 ? [device, server] : [server, device]
      say(from, flags.push | flags.ack, turn % 2 === 0 ? 2 : 50, payload)
      say(to, flags.ack, turn % 2 === 0 ? 40 : 1)
    })
    say(device, flags.fin | flags.ack, 3)
    say(server, flags.fin | flags.ack, 45)
    say(device, flags.ack, 1)
  }
}

/** A question for the address of a name, and the answer to it. */
function lookUp(talk: Talk, name: string, address: string, random: Random): void {
  const labels = name.split('.').map((label) => String.fromCharCode(label.length) + label)
  const asked = Buffer.from(`${labels.join('')}\0\0\u0001\0\u0001`, 'latin1')
  const id = random.int(0, 0xffff)
  const header = (kind: number, answers: number) =>
    Buffer.from([id >> 8, id & 255, kind, answers ? 0x80 : 0, 0, 1, 0, answers, 0, 0, 0, 0])
  const found = [0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...address.split('.').map(Number)]
  talk.ask(
    names,
    Buffer.concat([header(1, 0), asked]),
    Buffer.concat([header(0x81, 1), asked, Buffer.from(found)]),
  )
}

/** Seconds between 1900, where NTP begins to count, and 1970. */
const ntpEpoch = 2_208_988_800

function askTime(talk: Talk): void {
  const stamp = (time: number) => {
    const bytes = Buffer.alloc(8)
    bytes.writeUInt32BE(Math.floor(time / 1000) + ntpEpoch, 0)
    bytes.writeUInt32BE(Math.floor((time % 1000) * 4_294_967), 4)
    return bytes
  }
  const question = Buffer.alloc(48)
  question[0] = 0x23
  stamp(talk.time).copy(question, 40)
  const answer = Buffer.alloc(48)
  answer.set([0x24, 2, 6, 0xec])
  for (const at of [16, 32, 40]) stamp(talk.time + 24).copy(answer, at)
  stamp(talk.time).copy(answer, 24)
  talk.ask(clocks, question, answer)
}

const reading = (random: Random) =>
  JSON.stringify({ temperature: random.int(180, 290) / 10, battery: random.int(280, 330) / 100 })

function post(talk: Talk, random: Random): void {
  lookUp(talk, 'collector.example.com', collector.address, random)
  const body = reading(random)
  const lines = [
    'POST /readings HTTP/1.1',
    'Host: collector.example.com',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ]
  talk.connect(collector, [
    Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`),
    Buffer.from('HTTP/1.1 204 No Content\r\nServer: example\r\n\r\n'),
  ])
}

/** A text as MQTT writes it: its length in front. */
const mqttText = (text: string) => [text.length >> 8, text.length & 255, ...Buffer.from(text)]
const mqtt = (kind: number, body: readonly number[]) => Buffer.from([kind, body.length, ...body])

function publish(talk: Talk, random: Random): void {
  lookUp(talk, 'broker.example.com', broker.address, random)
  const id = [0, random.int(1, 255)]
  talk.connect(broker, [
    mqtt(0x10, [...mqttText('MQTT'), 4, 2, 0, 60, ...mqttText('device')]),
    mqtt(0x20, [0, 0]),
    mqtt(0x32, [...mqttText('readings'), ...id, ...Buffer.from(reading(random))]),
    mqtt(0x40, id),
    mqtt(0xe0, []),
  ])
}

/** What a device does, and how often. */
const habits = [
  [post, 4],
  [publish, 3],
  [askTime, 2],
] as const

/** What a sender sends and is sent in a window, talk by talk. */
function* packetsOfOne(
  sender: Sender,
  window: { readonly from: number; readonly to: number },
  seed: string,
): Generator<Packet> {
  const from = Math.max(sender.from, window.from)
  const to = Math.min(sender.to, window.to)
  const random = randomFrom(seed)
  for (let at = from + random.int(100, 1_500); at < to;) {
    const talk = new Talk(sender.address, at, random)
    random.weighted(habits)(talk, random)
    yield* talk.packets.filter(({ time }) => time < to)
    at = talk.time + random.int(2_000, 14_000)
  }
}

/**
 * The packets of devices between two moments (UNIX milliseconds), in their order: they look names up,
 * ask for the time and send readings by HTTP and MQTT every few seconds. The same seed gives the
 * same packets.
 */
export function* packetsOf(
  senders: readonly Sender[],
  window: { readonly from: number; readonly to: number },
  seed: string,
): Generator<Packet> {
  const times = new Set<number>()
  const all = senders.map((sender, nth) => {
    // One device after the other has begun at different times; several may begin at the same.
    const from = Math.max(sender.from, window.from)
    const own = times.has(from) ? `${seed}/${from}/${nth}` : `${seed}/${from}`
    times.add(from)
    const packets = packetsOfOne(sender, window, own)
    return { packets, next: packets.next() }
  })
  for (;;) {
    let first: (typeof all)[number] | undefined
    for (const one of all) {
      if (one.next.done) continue
      if (!first || first.next.done || one.next.value.time < first.next.value.time) first = one
    }
    if (!first || first.next.done) return
    yield first.next.value
    first.next = first.packets.next()
  }
}
