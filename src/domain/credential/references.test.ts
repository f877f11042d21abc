import { describe, expect, it } from 'vitest'
import { referencesTo, usesOf } from './references.ts'

const beam = 'mqtt://beam.soracom.io:1883'

describe('what a configuration uses', () => {
  it('is named by a reference, wherever it stands', () => {
    const configuration = {
      SoracomFunk: { credentialsId: { $credentialsId: 'aws' } },
      SoracomBeam: { [beam]: { clientCerts: { default: { $credentialsId: 'aws' } }, psk: 'aws' } },
    }
    expect(referencesTo('aws', configuration)).toEqual([
      ['SoracomFunk', 'credentialsId'],
      ['SoracomBeam', beam, 'clientCerts', 'default'],
    ])
  })

  it('is named by a credentialsId that is text', () => {
    const configuration = {
      SoracomFunnel: { credentialsId: 'aws' },
      SoracomKrypton: { AwsIot: { credentialsId: 'aws', policyName: 'aws' } },
    }
    expect(referencesTo('aws', configuration)).toEqual([
      ['SoracomFunnel', 'credentialsId'],
      ['SoracomKrypton', 'AwsIot', 'credentialsId'],
    ])
  })

  it('is found in lists', () => {
    expect(
      referencesTo('a', { X: { list: [{ $credentialsId: 'b' }, { $credentialsId: 'a' }] } }),
    ).toEqual([['X', 'list', '1']])
  })

  it('is nothing where only the same words stand', () => {
    expect(
      referencesTo('aws', { SoracomAir: { userdata: 'aws', credentialsId: ['aws'] } }),
    ).toEqual([])
    expect(referencesTo('aws', { SoracomFunnel: { credentialsId: 'aws-2' } })).toEqual([])
    expect(referencesTo('aws', undefined)).toEqual([])
    expect(referencesTo('aws', null)).toEqual([])
  })

  it('may be any set that a placeholder can become', () => {
    const configuration = { SoracomBeam: { x: { $credentialsId: 'cert-#{imsi}.pem' } } }
    expect(referencesTo('cert-440101234567890.pem', configuration)).toHaveLength(1)
    expect(referencesTo('cert-440101234567890xpem', configuration)).toEqual([])
    expect(referencesTo('cert-.pem', configuration)).toEqual([])
    const hostile = { X: { $credentialsId: '(a+)+[#{imsi}' } }
    expect(referencesTo('(a+)+[1', hostile)).toHaveLength(1)
    expect(referencesTo('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', hostile)).toEqual([])
  })
})

it('tells which groups use a set, in their order', () => {
  const uses = { SoracomFunnel: { credentialsId: 'aws' } }
  const groups = [
    { groupId: '1', configuration: uses },
    { groupId: '2' },
    { groupId: '3', configuration: uses },
  ]
  expect(usesOf('aws', groups).map(({ group }) => group.groupId)).toEqual(['1', '3'])
  expect(usesOf('other', groups)).toEqual([])
})
