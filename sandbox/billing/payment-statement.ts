import type PDFDocument from 'pdfkit'
import { formatDate } from '../../src/domain/time-format.ts'
import { formatMoney } from '../../src/domain/units.ts'
import { yearMonthOf } from '../../src/domain/billing/year-month.ts'
import { presentAmount, presentStatement } from './present.ts'
import { getStatement, type Payment } from './payments.ts'
import { payerOf } from './payer.ts'
import { billItems, priceLists } from './prices.ts'
import type { World } from '../world.ts'
import { unicodeText } from './pdf-text.ts'
import type { ProducedFile } from '../files/producers.ts'
import type { PaymentStatementRequest } from '../files/requests.ts'

type Document = InstanceType<typeof PDFDocument>

const left = 56
const right = 539
const utc = { locale: 'en', timeZone: 'UTC' }

/** exportPaymentStatement: a PDF of one page. */
export function paymentStatementFile(
  world: World,
  { statementId }: PaymentStatementRequest,
  at: number,
): ProducedFile {
  const payment = getStatement(world, statementId, at)
  return {
    name: `payment-statement-${yearMonthOf(payment.bill.month)}.pdf`,
    type: 'application/pdf',
    pieces: pages(world, payment),
  }
}

/** The PDF library is large and seldom asked for: it is loaded here and not when the server starts. */
async function* pages(world: World, payment: Payment): AsyncGenerator<Uint8Array> {
  const { default: Pdf } = await import('pdfkit')
  // Taken from the payment, so that the same statement is the same file.
  const info = { Title: 'Payment statement', CreationDate: new Date(payment.time) }
  const document = new Pdf({ size: 'A4', margin: left, info })
  draw(document, world, payment)
  document.end()
  for await (const piece of document) {
    if (piece instanceof Uint8Array) yield piece
  }
}

function draw(document: Document, world: World, payment: Payment): void {
  const { bill, subTotal, tax, total, statementId, time } = payment
  const { currency, taxRate } = priceLists[world.coverage]
  const money = (minor: number) => formatMoney(presentAmount(world, minor), currency, 'en')
  document.font('Helvetica-Bold').fontSize(20).text('Payment statement', left, 60)
  document.font('Helvetica').fontSize(9).fillColor('#555')
  document.text('Made by the sandbox of Soracom Console. Not a real statement.', left, 86)

  document.fillColor('#000').fontSize(10)
  const payer = payerOf(world)
  const address = [payer?.companyName, payer?.department, payer?.fullName].filter(
    (line) => line !== undefined && line !== '',
  )
  let y = 120
  for (const line of address) {
    unicodeText(document, line ?? '', left, y, 11)
    y += 18
  }
  y = Math.max(y + 12, 190)
  const { paymentInstrument = '' } = presentStatement(world, payment)
  const facts = [
    ['Statement', statementId],
    ['Operator', world.operatorId],
    ['Charged month', yearMonthOf(bill.month)],
    ['Paid on', `${formatDate(time, utc)} (UTC)`],
    ['Paid with', paymentInstrument],
  ] as const
  for (const [label, value] of facts) {
    document
      .fillColor('#555')
      .text(label, left, y)
      .fillColor('#000')
      .text(value, left + 110, y)
    y += 16
  }

  y += 16
  y = row(document, y, ['Item', 'Amount'], 'Helvetica-Bold')
  for (const [item, amount] of bill.byItem) {
    y = row(document, y, [`${billItems[item]}: ${item}`, money(amount)])
  }
  for (const { couponCode, amount } of bill.coupons) {
    y = row(document, y, [`Coupon ${couponCode}`, money(-amount)])
  }
  y += 8
  y = row(document, y, ['Subtotal', money(subTotal)])
  y = row(document, y, [`Tax (${Math.round(taxRate * 100)}%)`, money(tax)])
  row(document, y, ['Total', money(total)], 'Helvetica-Bold')
}

/** A row of the table; where the next one begins. */
function row(
  document: Document,
  y: number,
  [label, amount]: readonly [string, string],
  font = 'Helvetica',
): number {
  document.font(font).text(label, left, y, { width: 330 })
  document.text(amount, left + 340, y, { width: right - left - 340, align: 'right' })
  document
    .moveTo(left, y + 16)
    .lineTo(right, y + 16)
    .strokeColor('#ddd')
    .stroke()
  return y + 22
}
