import type { InsightCategory } from '../../src/api/generated/models/insightCategory.ts'
import type { InsightSeverity } from '../../src/api/generated/models/insightSeverity.ts'
import type { Language } from '../http/handler.ts'

/** What one kind of insight says. INS0001 to INS0005 are the platform's, the others this sandbox's own. */
interface Kind {
  readonly category: InsightCategory
  readonly severity: InsightSeverity
  readonly message: Readonly<Record<Language, string>>
  /** The part of the documentation that it is about. */
  readonly about: keyof typeof pages
}

const pages = {
  status: 'air/subscriber-status/',
  expiry: 'air/expiration/',
  usage: 'air/data-usage/',
  diagnostics: 'air/diagnostics/',
} as const

function kind(
  category: InsightCategory,
  severity: InsightSeverity,
  en: string,
  ja: string,
  about: keyof typeof pages = 'diagnostics',
): Kind {
  return { category, severity, message: { en, ja }, about }
}

/** `{0}` stands for what was found. */
export const kinds = {
  INS0001: kind(
    'sim',
    'error',
    'The SIM is inactive. The network rejects its sessions until it is activated.',
    'SIM は休止中です。使用開始するまでセッションは拒否されます。',
    'status',
  ),
  INS0002: kind(
    'sim',
    'error',
    'The SIM is suspended. The network rejects its sessions until it is activated.',
    'SIM は利用中断中です。使用開始するまでセッションは拒否されます。',
    'status',
  ),
  INS0003: kind(
    'sim',
    'error',
    'The SIM is terminated and cannot be used again.',
    'SIM は解約済みのため使用できません。',
    'status',
  ),
  INS0004: kind(
    'sim',
    'info',
    'The SIM is ready. Its first session activates it.',
    'SIM は準備完了です。最初のセッションで使用中になります。',
    'status',
  ),
  INS0005: kind(
    'sim',
    'info',
    'The SIM is on standby. Its next session activates it.',
    'SIM は利用開始待ちです。次のセッションで使用中になります。',
    'status',
  ),
  INS9001: kind('sim', 'none', 'The SIM is active.', 'SIM は使用中です。', 'status'),
  INS9002: kind(
    'sim',
    'info',
    'The SIM was {0} for a part of the period, and is active now.',
    'SIM は期間の一部で {0} でしたが、現在は使用中です。',
    'status',
  ),
  INS9003: kind(
    'sim',
    'error',
    'The SIM has expired. The network rejects its sessions until the expiry is changed.',
    'SIM の有効期限が切れています。有効期限を変更するまでセッションは拒否されます。',
    'expiry',
  ),
  INS9004: kind(
    'sim',
    'warning',
    'The SIM expires within seven days.',
    'SIM は 7 日以内に有効期限が切れます。',
    'expiry',
  ),
  INS9005: kind(
    'sim',
    'error',
    'The device has the IMEI {0}, which the IMEI lock does not let in.',
    'デバイスの IMEI {0} は IMEI ロックにより拒否されています。',
  ),
  INS9006: kind(
    'sim',
    'none',
    'The IMEI lock lets the device in.',
    'IMEI ロックはデバイスの IMEI と一致しています。',
  ),
  INS9101: kind(
    'session',
    'warning',
    'There was no session in the period.',
    '期間内にセッションはありませんでした。',
  ),
  INS9102: kind(
    'session',
    'error',
    'The SIM has been offline for {0} days.',
    'SIM は {0} 日間オフラインです。',
  ),
  INS9103: kind(
    'session',
    'warning',
    'The device made {0} sessions within 24 hours. It may lose the network or restart often.',
    'デバイスは 24 時間以内に {0} 回セッションを作成しました。電波が不安定か、再起動を繰り返している可能性があります。',
  ),
  INS9104: kind(
    'session',
    'none',
    'The session has lasted for {0} days, which is fine.',
    'セッションは {0} 日間継続しています。問題ありません。',
  ),
  INS9105: kind(
    'session',
    'none',
    'Sessions began and ended as usual.',
    'セッションは正常に作成、切断されています。',
  ),
  INS9201: kind(
    'data',
    'warning',
    'No data was sent or received in the period, although there was a session.',
    'セッションはありましたが、期間内にデータ通信はありませんでした。',
    'usage',
  ),
  INS9202: kind(
    'data',
    'none',
    'Data was sent or received in the period.',
    '期間内にデータ通信がありました。',
    'usage',
  ),
  INS9203: kind(
    'data',
    'info',
    'Without a session no data was sent or received.',
    'セッションがないため、データ通信はありませんでした。',
    'usage',
  ),
  INS9301: kind(
    'others',
    'warning',
    'There are {0} errors of other services in the error log.',
    '他のサービスのエラーログが {0} 件あります。',
  ),
  INS9302: kind(
    'others',
    'none',
    'No other service logged an error.',
    '他のサービスのエラーログはありません。',
  ),
} as const satisfies Readonly<Record<string, Kind>>

export type InsightId = keyof typeof kinds

/** A sentence in the language asked for, with what was found. */
export function sentence(id: InsightId, found: string | undefined, language: Language): string {
  return kinds[id].message[language].replace('{0}', found ?? '')
}

/** Where the documentation speaks of it. */
export function reference(id: InsightId, language: Language): { title: string; url: string } {
  return language === 'ja'
    ? { title: '診断結果', url: 'https://users.soracom.io/ja-jp/docs/diagnostic/insights/' }
    : {
        title: 'Documentation',
        url: `https://developers.soracom.io/en/docs/${pages[kinds[id].about]}`,
      }
}
