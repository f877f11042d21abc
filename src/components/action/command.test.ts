import { describe, expect, it } from 'vitest'
import {
  activateSim,
  createDeviceObjectModel,
  deleteSimTag,
  deleteSubscriberTransferToken,
  putSimTags,
  updateCredential,
} from '../../api/generated/operations.ts'
import type { Session } from '../../api/session.ts'
import { cliCommand, curlCommand } from './command.ts'

const origin = 'http://127.0.0.1:8080'
const session = (base: string): Session => ({
  endpoint: { id: 'x', label: 'X', coverages: { jp: base, g: base }, coverage: 'jp' },
  coverage: 'jp',
  apiKey: 'api-secret-key',
  token: 'secret-token',
  operatorId: 'OP0000000001',
  expiresAt: 0,
})
const sandbox = session('/api/sandbox/v1')
const soracom = session('/api/jp/v1')

describe('the equivalent commands', () => {
  it('names the CLI command with its flags, against the sandbox', () => {
    expect(cliCommand(activateSim, { path: { sim_id: '8981' } }, sandbox, origin)).toBe(
      'SORACOM_ENDPOINT=http://127.0.0.1:8080/api/sandbox soracom sims activate --sim-id 8981',
    )
  })

  it('names a secret of the path, and encodes what only looks so', () => {
    const values = { path: { token: 'a-b' }, secrets: [['token']] }
    const curl = curlCommand(deleteSubscriberTransferToken, values, soracom, origin)
    expect(curl).toContain('/subscribers/transfer_token/<token>')
    const cli = cliCommand(deleteSubscriberTransferToken, values, soracom, origin)
    expect(cli).toContain("--token '<token>'")
    expect(curl + cli).not.toContain('a-b')
    const tag = { path: { sim_id: '1', tag_name: '<token>' } }
    expect(curlCommand(deleteSimTag, tag, soracom, origin)).toContain('/tags/%3Ctoken%3E')
  })

  it('sends a text as it is where the operation takes no JSON first', () => {
    const xml = { body: '<LWM2M/>' }
    const curl = curlCommand(createDeviceObjectModel, xml, soracom, origin)
    expect(curl).toContain("-H 'Content-Type: application/xml' -d '<LWM2M/>'")
    expect(cliCommand(createDeviceObjectModel, xml, soracom, origin)).toContain("--body '<LWM2M/>'")
    const json = { body: [{ id: 5 }] }
    const command = curlCommand(createDeviceObjectModel, json, soracom, origin)
    expect(command).toContain(`-H 'Content-Type: application/json' -d '[{"id":5}]'`)
  })

  it('names the coverage on Soracom itself', () => {
    expect(cliCommand(activateSim, { path: { sim_id: '8981' } }, soracom, origin)).toBe(
      'soracom sims activate --sim-id 8981 --coverage-type jp',
    )
  })

  it('keeps whatever a shell could take for something else', () => {
    const body = [{ tagName: 'name', tagValue: `O'Brien $(rm -rf /) "x"` }]
    const command = cliCommand(putSimTags, { path: { sim_id: '1' }, body }, soracom, origin)
    expect(command).toContain(String.raw`O'\''Brien $(rm -rf /) \"x\"`)
    const name = { path: { sim_id: '1', tag_name: 'a b/c' } }
    expect(cliCommand(deleteSimTag, name, soracom, origin)).toContain(`--tag-name 'a b/c'`)
    expect(curlCommand(deleteSimTag, name, soracom, origin)).toContain('/tags/a%20b%2Fc')
  })

  it('sends curl to the API itself and never carries the secrets', () => {
    const command = curlCommand(activateSim, { path: { sim_id: '8981' } }, soracom, origin)
    expect(command).toContain('https://api.soracom.io/v1/sims/8981/activate')
    expect(command).toContain('$SORACOM_TOKEN')
    for (const write of [cliCommand, curlCommand]) {
      const text = write(activateSim, { path: { sim_id: '1' } }, sandbox, origin)
      expect(text).not.toContain('secret')
    }
  })

  it('names the secrets of a body instead of carrying them', () => {
    const values = {
      path: { credentials_id: 'aws' },
      body: {
        description: 'hunter2 is not here',
        credentials: {
          accessKeyId: 'AKIA',
          secretAccessKey: 'hunter2',
          nested: { key: 'hunter3' },
        },
      },
      secrets: [
        ['credentials', 'secretAccessKey'],
        ['credentials', 'nested'],
        ['credentials', 'absent'],
      ],
    }
    for (const write of [cliCommand, curlCommand]) {
      const text = write(updateCredential, values, sandbox, origin)
      expect(text).toContain(
        '"credentials":{"accessKeyId":"AKIA","secretAccessKey":"<secretAccessKey>","nested":"<nested>"}',
      )
      expect(text).toContain('hunter2 is not here')
      expect(text.match(/hunter/g)).toHaveLength(1)
    }
  })
})
