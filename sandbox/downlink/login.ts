import type { Signatures } from '../../src/api/generated/contract.ts'
import { holdsPrivateKey } from '../../src/domain/credential/private-key.ts'
import { credentials } from '../credential/credentials.ts'
import { badRequest, deviceDenied, deviceFailed, missingField } from '../http/errors.ts'
import type { Moment } from '../traits.ts'
import { devicePassword } from './device.ts'

type SshLogin = Signatures['sendDownlinkSsh']['body']['authentication']
type RtspLogin = NonNullable<Signatures['sendDownlinkRtsp']['body']['authentication']>

/**
 * Uses a credential set. Of its secret only is stored that there is one, so that any set of the
 * right type fits. 400 for one that is not there, or is of another type.
 */
function withCredential({ world, now }: Moment, field: string, id: string, type: string): void {
  const set = credentials.find(world, id)
  if (!set) {
    throw badRequest(field, 'there is no such credential set', 'この ID の認証情報はありません')
  }
  if (set.type !== type) {
    throw badRequest(field, `is not of type ${type}`, `タイプが ${type} ではありません`)
  }
  credentials.put(world, { ...set, lastUsedTime: now })
}

/** Signs in at a device over SSH. 400 for what is missing, 422 where the device refuses. */
export function signInBySsh(moment: Moment, login: SshLogin): void {
  if ('passwordCredentialsId' in login && login.passwordCredentialsId) {
    withCredential(moment, 'passwordCredentialsId', login.passwordCredentialsId, 'psk')
  } else if ('keyCredentialsId' in login && login.keyCredentialsId) {
    withCredential(moment, 'keyCredentialsId', login.keyCredentialsId, 'private-key-pem')
  } else if (login.type === 'publickey') {
    checkKey(login)
  } else if (login.type === 'none') {
    refuse()
  } else {
    const password = 'password' in login ? login.password : undefined
    if (!password) throw missingField('password')
    if (password !== devicePassword) refuse()
  }
}

function checkKey({ key = '', passphrase }: Extract<SshLogin, { type?: 'publickey' | undefined }>) {
  if (key === '') throw missingField('key')
  if (!holdsPrivateKey(key)) throw badRequest('key', 'is no private key', '秘密鍵ではありません')
  if (key.includes('ENCRYPTED') && !passphrase) throw missingField('passphrase')
}

function refuse(): never {
  throw deviceFailed(
    'The device refused the SSH connection: the login is wrong',
    'デバイスに SSH 接続を拒否されました。ログイン情報が正しくありません',
  )
}

/** Signs in at a camera over RTSP. 400 for what is missing, 403 where the camera refuses. */
export function signInByRtsp(moment: Moment, login: RtspLogin): void {
  if (login.type === 'none') return
  if (login.passwordCredentialsId) {
    withCredential(moment, 'passwordCredentialsId', login.passwordCredentialsId, 'psk')
  } else if (!login.password) {
    throw missingField('password')
  } else if (login.password !== devicePassword) {
    throw deviceDenied()
  }
}
