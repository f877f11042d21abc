import { expect, it } from 'vitest'
import { isComplete, wireGuardFile, wireGuardOf } from './wireguard.ts'

const profiles = { a: { arcClientPeerPrivateKey: 'cHJpdmF0ZQ==' } }
const arcSessionStatus = {
  arcClientPeerIpAddress: '10.0.0.7',
  arcServerPeerPublicKey: 'cHVibGlj',
  arcServerEndpoint: 'arc.example.com:11010',
  arcAllowedIPs: ['100.127.0.0/16', '10.0.0.0/8'],
}

it('writes the file that a client reads', () => {
  const wireGuard = wireGuardOf({ profiles, arcSessionStatus })
  expect(isComplete(wireGuard)).toBe(true)
  expect(wireGuardFile(wireGuard)).toBe(`[Interface]
PrivateKey = cHJpdmF0ZQ==
Address = 10.0.0.7/32

[Peer]
PublicKey = cHVibGlj
AllowedIPs = 100.127.0.0/16, 10.0.0.0/8
Endpoint = arc.example.com:11010
`)
})

it('leaves the place of a key that only its owner has', () => {
  const wireGuard = { ...wireGuardOf({ profiles: {}, arcSessionStatus }), ownKey: true }
  expect(wireGuardFile(wireGuard)).toContain('PrivateKey = write your private key here')
})

it('takes the key of the answer that made it', () => {
  expect(wireGuardOf({ profiles, arcSessionStatus }, 'renewed').privateKey).toBe('renewed')
})

it('says what the API left out instead of writing a broken line', () => {
  const wireGuard = wireGuardOf({ profiles })
  expect(isComplete(wireGuard)).toBe(false)
  expect(wireGuardFile(wireGuard)).toContain('# Endpoint: the API answered none')
  expect(wireGuardFile(wireGuard)).toContain('PrivateKey = cHJpdmF0ZQ==')
})

it('keeps a value on its line', () => {
  const wireGuard = wireGuardOf({
    profiles,
    arcSessionStatus: { ...arcSessionStatus, arcServerEndpoint: 'a:1\nPostUp = rm' },
  })
  expect(wireGuardFile(wireGuard)).toContain('Endpoint = a:1 PostUp = rm')
})
