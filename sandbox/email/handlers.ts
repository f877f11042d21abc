import { notificationTypes, type NotificationType } from '../../src/domain/account/emails.ts'
import type { Caller } from '../auth/caller.ts'
import { badRequest, refused } from '../http/errors.ts'
import type { Handlers } from '../http/handler.ts'
import type { World } from '../world.ts'
import {
  askForAddress,
  deleteEmail,
  emailsOf,
  getEmail,
  presentEmail,
  verifyAddress,
} from './emails.ts'
import { setUse } from './notifications.ts'
import { deleteUse, presentUse, presentUses } from './uses.ts'

/** Whose addresses are asked for: 400 for a SAM user, as `listEmails` is described. */
function ofRoot({ caller, world }: { readonly caller: Caller; readonly world: World }) {
  if (caller.userName === null) return world
  throw refused(
    'AUM0140',
    'Only the root user can do this',
    'この操作はルートユーザーのみ実行できます',
  )
}

/** A use of addresses in a path. 400 for another word. */
function typeIn(path: { readonly type: string }): NotificationType {
  const type = notificationTypes.find((one) => one === path.type)
  if (type) return type
  const types = notificationTypes.join(', ')
  throw badRequest('type', `must be one of ${types}`, `${types} のいずれかを指定してください`)
}

export const emailHandlers = {
  listEmails: (call) => {
    const { db, operatorId } = ofRoot(call)
    return emailsOf(db, operatorId).map(presentEmail)
  },
  getEmail: (call) => {
    const { db, operatorId } = ofRoot(call)
    return presentEmail(getEmail(db, operatorId, call.path.email_id))
  },
  issueAddEmailToken: (call) => {
    const { db, operatorId } = ofRoot(call)
    askForAddress(db, operatorId, call.body, call.now)
  },
  verifyAddEmailToken: ({ worlds, body }) => verifyAddress(worlds, body.token.trim()),
  deleteEmail: (call) => {
    const { db, operatorId } = ofRoot(call)
    deleteEmail(db, operatorId, call.path.email_id)
  },
  listSystemNotifications: (call) => {
    const { db, operatorId } = ofRoot(call)
    return presentUses(db, operatorId)
  },
  getSystemNotification: (call) => {
    const { db, operatorId } = ofRoot(call)
    return presentUse(db, operatorId, typeIn(call.path))
  },
  setSystemNotification: (call) => {
    const { db, operatorId } = ofRoot(call)
    const type = typeIn(call.path)
    setUse(call.worlds, operatorId, type, call.body, call.now)
    return presentUse(db, operatorId, type)
  },
  deleteSystemNotification: (call) => {
    const { db, operatorId } = ofRoot(call)
    const type = typeIn(call.path)
    if (type === 'primary') {
      throw badRequest(
        'type',
        'the primary address cannot be taken out',
        'primary は削除できません',
      )
    }
    deleteUse(db, operatorId, type)
  },
} satisfies Partial<Handlers>
