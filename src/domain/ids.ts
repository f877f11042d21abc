/** Recognisers of the platform's identifiers. They look at the form only. */

/** The number of a SIM card: 19 or 20 digits that begin with 89. */
export const isIccid = (text: string): boolean => /^89\d{17,18}$/.test(text)

/** The number of an eUICC chip: 32 digits that begin with 89. */
export const isEid = (text: string): boolean => /^89\d{30}$/.test(text)

/** A simId is an EID on SIMs with an eUICC chip and an ICCID on all others. */
export const isSimId = (text: string): boolean => isIccid(text) || isEid(text)

/** The number of a subscription: 15 digits. */
export const isImsi = (text: string): boolean => /^\d{15}$/.test(text)

/** A telephone number as the API writes it: country code first, no plus sign. */
export const isMsisdn = (text: string): boolean => /^[1-9]\d{6,14}$/.test(text)

/** The number of a device: 15 digits. */
export const isImei = (text: string): boolean => /^\d{15}$/.test(text)

/** OP and ten digits. */
export const isOperatorId = (text: string): boolean => /^OP\d{10}$/.test(text)

/** A UUID. */
export const isGroupId = (text: string): boolean =>
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
