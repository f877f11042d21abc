/** What asks searchDevices for any of the words, in all that it searches in. */
export function wordsQuery(words: string[]) {
  const by = { name: words, deviceId: words, group: words, tag: words, imsi: words, imei: words }
  return { ...by, search_type: 'or' } as const
}
