import { SoracomError } from './error.ts'
import { kinds, type Kind } from './kinds.ts'

/**
 * Every error of the sandbox. Soracom's full list of codes is not public: the codes under
 * AUM (accounts), SEM (subscribers) and COM (common) that have been seen in public are used with
 * their meaning, the others are this sandbox's own under the same prefixes.
 */

/** An error of one status and code, made from what its message speaks of. */
function error<About extends readonly unknown[]>(
  status: number,
  code: string,
  say: (...about: About) => SoracomError['messages'],
): (...about: About) => SoracomError {
  return (...about) => new SoracomError(status, code, say(...about))
}

/** 404: nothing has this identifier. */
export function notFound(kind: Kind, id: string): SoracomError {
  const { code, en, ja } = kinds[kind]
  return new SoracomError(404, code, {
    en: `No such ${en}: ${short(id)}`,
    ja: `${ja}が見つかりません: ${short(id)}`,
  })
}

/** 400: a field of the path, query or body is not acceptable; the message begins with its name. */
export function badRequest(field: string, en: string, ja: string): SoracomError {
  return new SoracomError(400, 'COM0004', { en: `${field}: ${en}`, ja: `${field}: ${ja}` })
}

/** 400: a required field is missing. */
export const missingField = error(400, 'COM0003', (field: string) => ({
  en: `${field}: a value is required`,
  ja: `${field}: 値が必要です`,
}))

/** 400: the request body is not JSON. */
export const notJson = error(400, 'COM0001', () => ({
  en: 'The request body is not valid JSON',
  ja: 'リクエストボディが正しい JSON ではありません',
}))

/** 413: the request body exceeds `limit` bytes. */
export const bodyTooLarge = error(413, 'COM0002', (limit: number) => ({
  en: `The request body is larger than ${limit} bytes`,
  ja: `リクエストボディが ${limit} バイトを超えています`,
}))

/** 400: the caller went away before the end of the body; nobody reads this. */
export const bodyBroken = error(400, 'COM0020', () => ({
  en: 'The request body ended too early',
  ja: 'リクエストボディが途中で終わりました',
}))

/** 404: the API has no such path. */
export const noSuchPath = error(404, 'COM0011', (path: string) => ({
  en: `The API has no path ${short(path)}`,
  ja: `API にこのパスはありません: ${short(path)}`,
}))

/** 405: the path exists, but not with this method. */
export const methodNotAllowed = error(405, 'COM0012', (method: string, path: string) => ({
  en: `${method} is not allowed for ${short(path)}`,
  ja: `${short(path)} では ${method} を使用できません`,
}))

/** 429: the operator's calls of this group of operations are used up. */
export const rateLimited = error(429, 'COM0014', (seconds: number) => ({
  en: `Too many requests, try again in ${seconds} seconds`,
  ja: `リクエストが多すぎます。${seconds} 秒後に再試行してください`,
}))

/** 5xx asked for by a fault, or (500) something the sandbox did not foresee. */
export function serverError(status: number): SoracomError {
  return new SoracomError(status, status === 503 ? 'COM0016' : 'COM0015', {
    en: status === 503 ? 'The service is temporarily unavailable' : 'An internal error occurred',
    ja: status === 503 ? 'サービスは一時的に利用できません' : '内部エラーが発生しました',
  })
}

/** 507: the disk with the sandbox's data file is full. */
export const storageFull = error(507, 'COM0022', () => ({
  en: 'The sandbox cannot store this: the disk with its data file is full',
  ja: 'サンドボックスはデータを保存できません。データファイルのディスクがいっぱいです',
}))

/** 503: the sandbox's data file may not be written to. */
export const storageReadOnly = error(503, 'COM0023', () => ({
  en: 'The sandbox cannot store this: its data file may not be written to',
  ja: 'サンドボックスはデータを保存できません。データファイルに書き込めません',
}))

/** 502: the API this server passes requests on to could not be reached. */
export const badGateway = error(502, 'COM0017', (host: string) => ({
  en: `${host} could not be reached, try again later`,
  ja: `${host} に接続できませんでした。しばらくしてから再試行してください`,
}))

/** 401: no API key or token in the headers. */
export const tokenRequired = error(401, 'AUM0001', () => ({
  en: 'An API key and a token are required in the request headers',
  ja: 'リクエストヘッダーに API キーとトークンが必要です',
}))

/** 401: the pair of API key and token is unknown, revoked or past its time. */
export const tokenInvalid = error(401, 'AUM0006', () => ({
  en: 'The API key or token is invalid or has expired, sign in again',
  ja: 'API キーまたはトークンが無効か期限切れです。再度ログインしてください',
}))

/** 400: a token is renewed after its time; `generateAuthToken` answers so, all others with 401. */
export const tokenExpired = error(400, 'AUM0007', () => ({
  en: 'The token has expired, sign in again',
  ja: 'トークンの有効期限が切れています。再度ログインしてください',
}))

/** 401: sign-in failed; the same words whether the user or the password is wrong. */
export const signInFailed = error(401, 'AUM0002', () => ({
  en: 'Invalid username or password',
  ja: 'ユーザー名またはパスワードが正しくありません',
}))

/** 429: too many sign-ins from one address have failed. */
export const signInsLimited = error(429, 'AUM0042', (seconds: number) => ({
  en: `Too many failed sign-ins from this address, try again in ${seconds} seconds`,
  ja: `このアドレスからのログインの失敗が多すぎます。${seconds} 秒後に再試行してください`,
}))

/** 401: the account has multi-factor authentication and no code was sent. */
export const mfaCodeRequired = error(401, 'AUM0040', () => ({
  en: 'A multi-factor authentication code is required (mfaOTPCode)',
  ja: '多要素認証の認証コードが必要です (mfaOTPCode)',
}))

/** 401: the multi-factor authentication code is not the current one. */
export const mfaCodeWrong = error(401, 'AUM0041', () => ({
  en: 'The multi-factor authentication code is wrong or has expired (mfaOTPCode)',
  ja: '多要素認証の認証コードが正しくないか期限切れです (mfaOTPCode)',
}))

/** 404: what was mailed is past its time. */
export const mailedTokenExpired = error(404, 'AUM0161', () => ({
  en: 'token: its time is over, request a new one',
  ja: 'token: 有効期限が切れています。再度発行してください',
}))

/** 403: the address or the password is wrong, where no token was asked for. */
export const wrongLogin = error(403, 'AUM0163', () => ({
  en: 'Invalid email or password',
  ja: 'メールアドレスまたはパスワードが正しくありません',
}))

/** 400: the email address belongs to another operator. */
export const emailInUse = error(400, 'AUM0003', (email: string) => ({
  en: `email: ${short(email)} is already registered`,
  ja: `email: ${short(email)} は既に登録されています`,
}))

/** 400: not a well-formed email address. */
export const malformedEmail = error(400, 'COM0008', (field: string) => ({
  en: `${field}: not a well-formed email address`,
  ja: `${field}: メールアドレスの形式が正しくありません`,
}))

/** 403: the path names an operator that is not the caller's. */
export const otherOperator = error(403, 'AUM0030', () => ({
  en: 'The operator in the path is not the one that is signed in',
  ja: 'パスのオペレーターがログイン中のオペレーターと異なります',
}))

/** 403: the operator has no contract in the coverage that was called. */
export const noSuchCoverage = error(403, 'AUM0031', (coverage: string) => ({
  en: `The operator does not have the coverage type ${coverage}`,
  ja: `オペレーターにはカバレッジタイプ ${coverage} がありません`,
}))

/** 403: the SAM user lacks the permission; the message names both. */
export const forbidden = error(403, 'SEM0049', (userName: string, permission: string) => ({
  en: `The user ${userName} is not permitted to call ${permission}. After the permission has been granted, sign in again.`,
  ja: `ユーザー ${userName} には ${permission} を呼び出す権限がありません。権限を付与した後、再度ログインしてください。`,
}))

/** 403: what another operator shares can be looked at and used, not changed. */
export const ownedByOther = error(403, 'AUM0032', () => ({
  en: 'This belongs to another operator, who alone can change it',
  ja: '他のオペレーターが所有しているため変更できません',
}))

/** 404: the cloud has nothing of a camera in the period asked for. */
export const noRecording = error(404, 'SEM0006', (deviceId: string) => ({
  en: `The cloud has no recordings of the camera in this period: ${short(deviceId)}`,
  ja: `この期間のカメラの録画はクラウドにありません: ${short(deviceId)}`,
}))

/** 403: the address of a video or picture was not given out by this sandbox. */
export const mediaDenied = error(403, 'COM0018', () => ({
  en: 'The address of this file is not valid',
  ja: 'このファイルの URL は正しくありません',
}))

/** 403: the address of a video or picture is past its time. */
export const mediaExpired = error(403, 'COM0019', () => ({
  en: 'The address of this file has expired, request a new one',
  ja: 'このファイルの URL は有効期限が切れています。再度取得してください',
}))

/** 400: the SIM has no session to work on. */
export const simOffline = error(400, 'SEM0016', (simId: string) => ({
  en: `The specified subscriber is offline: ${short(simId)}`,
  ja: `指定された SIM はオフラインです: ${short(simId)}`,
}))

/** 422: the device could not be reached, or did not answer as it must. */
export function deviceFailed(en: string, ja: string): SoracomError {
  return new SoracomError(422, 'SEM0184', { en, ja })
}

/** 403: the device knows no such user, or another password. */
export const deviceDenied = error(403, 'SEM0185', () => ({
  en: 'The device refused the username or the password',
  ja: 'デバイスがユーザー名またはパスワードを拒否しました',
}))

/** 400: a rule of the platform forbids it; `code` is one of the sandbox's own under these prefixes. */
export function refused(
  code: `${'SEM' | 'AUM'}0${1 | 2}${string}`,
  en: string,
  ja: string,
): SoracomError {
  return new SoracomError(400, code, { en, ja })
}

/** Messages quote what was sent; a long value is cut so that an error stays readable. */
function short(value: string): string {
  return value.length > 80 ? `${value.slice(0, 80)}…` : value
}
