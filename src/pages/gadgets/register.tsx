import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { GadgetProductId } from '../../api/generated/models/gadgetProductId.ts'
import * as op from '../../api/generated/operations.ts'
import { choice, text } from '../../components/form/fields.ts'
import { CreatePage } from '../../components/resource/CreatePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { nameKey } from '../../domain/tags.ts'
import { productLabel } from './-parts/words.ts'
import { gadget } from './-resource.tsx'

export const Route = createFileRoute('/gadgets/register')({
  ...titled(t`Register a gadget`),
  component: RegisterGadget,
})

const products = Object.values(GadgetProductId).map((value) => ({
  value,
  label: productLabel(value),
}))

function RegisterGadget() {
  return (
    <CreatePage
      resource={gadget}
      operation={op.registerGadget}
      title={t`Register a gadget`}
      label={t`Register gadget`}
      fields={{
        productId: choice({ radio: true, label: t`Product`, initial: 'button', options: products }),
        serialNumber: text({
          label: t`Serial number`,
          look: 'code',
          api: 'serial_number',
          hint: t`On the gadget itself, or on the box it came in. A button has 16 letters and digits, called DSN.`,
          required: t`Enter the serial number.`,
          scanned: true,
        }),
        name: text({ label: t`Name` }),
      }}
      call={({ productId, serialNumber, name }) => ({
        path: { product_id: productId as GadgetProductId, serial_number: serialNumber },
        body: name ? { tags: { [nameKey]: name } } : {},
      })}
      made={(_gadget, { productId, serialNumber }) => ({
        to: '/gadgets/$productId/$serialNumber',
        params: { productId, serialNumber },
      })}
    />
  )
}
