import { changes, makeGroup, pageOf, review, save, storedIn } from './configuration-support.ts'
import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'

const udp = 'udp://beam.soracom.io:23080'
const mqtt = 'mqtt://beam.soracom.io:1883'

test('adds, changes and removes entry points of Beam', async ({ page, world }) => {
  const errors = watchErrors(page)
  const header = { action: 'append', headerKey: 'X-Api-Key', headerValue: 'hush', later: 1 }
  const groupId = await makeGroup(world, {
    SoracomBeam: {
      [udp]: {
        enabled: 'true',
        name: '<b>Button</b>',
        destination: 'https://api.example.com',
        customHeaders: { 'X-Api-Key': header },
        laterKey: [1],
      },
      'smtp://beam.soracom.io:25': { enabled: true },
    },
  })
  await signIn(page, world)
  await page.goto(pageOf(groupId, 'SoracomBeam'))
  await expect(page.getByText('<b>Button</b>')).toBeVisible()
  await page.getByRole('button', { name: 'Remove smtp://beam.soracom.io:25' }).click()

  // An entry point is open by its URL in the page's own.
  await page.getByRole('link', { name: udp }).click()
  await expect(page).toHaveURL(/entry=udp/)
  await expect(page.getByText('UDP to HTTP or HTTPS')).toBeVisible()
  await expect(page.getByText(/changed in the JSON: laterKey/)).toBeVisible()
  await page.getByLabel('SIM ID').click()
  await page.getByLabel('Value of X-Api-Key').fill('hush hush')
  await page.getByLabel('Name of a header to add').fill('X-Plain')
  await page.keyboard.press('Enter')
  await page.getByLabel('Value of X-Plain').fill('seen')
  await expectAccessible(page)
  await page.goBack()

  await page.getByRole('button', { name: 'Add an entry point' }).click()
  const adding = page.getByRole('region', { name: 'New entry point' })
  await adding.getByRole('combobox', { name: 'Kind' }).click()
  await page.getByRole('option', { name: 'MQTT entry point' }).click()
  await adding.getByRole('button', { name: 'Add the entry point' }).click()
  await page.getByLabel('Name', { exact: true }).fill('To the broker')
  await page.getByLabel('Destination').fill('broker.example.com')
  await expect(page.getByText(/is not a URL with its scheme/)).toBeVisible()
  await page.getByLabel('Destination').fill('mqtts://broker.example.com:8883')
  await page.getByLabel('Use a client certificate').click()
  await page.getByRole('combobox', { name: 'Certificate' }).fill('cert-#{imsi}')

  await page.getByRole('button', { name: 'Review and save' }).click()
  await expect(changes(page).filter({ hasText: mqtt })).toContainText('Added')
  await expect(changes(page).filter({ hasText: 'smtp' })).toContainText('Removed')
  await expect(changes(page).filter({ hasText: 'X-Plain' })).toContainText('seen')
  await expect(review(page)).not.toContainText('hush')
  await page.keyboard.press('Escape')
  await save(page)
  await expect(page.getByText('The settings of Beam are saved')).toBeVisible()
  expect(await storedIn(world, groupId, 'SoracomBeam')).toEqual({
    [udp]: {
      enabled: 'true',
      name: '<b>Button</b>',
      destination: 'https://api.example.com',
      laterKey: [1],
      addSimIdHeader: true,
      customHeaders: {
        'X-Api-Key': { ...header, headerValue: 'hush hush' },
        'X-Plain': { action: 'append', headerKey: 'X-Plain', headerValue: 'seen' },
      },
    },
    [mqtt]: {
      enabled: true,
      name: 'To the broker',
      destination: 'mqtts://broker.example.com:8883',
      useClientCert: true,
      clientCerts: { default: { $credentialsId: 'cert-#{imsi}' } },
    },
  })
  expect(errors).toEqual([])
})

test('sets the destination of Funnel, and keeps the way its credentials are named', async ({
  page,
  world,
}) => {
  const groupId = await makeGroup(world, {
    SoracomFunnel: {
      enabled: false,
      credentialsId: { $credentialsId: 'aws-1' },
      destination: { provider: 'aws', service: 'kinesis', resourceUrl: 'https://k', own: 1 },
    },
  })
  await signIn(page, world)
  await page.goto(pageOf(groupId, 'SoracomFunnel'))
  await expect(page.getByRole('combobox', { name: 'Service' })).toHaveValue(
    'AWS Kinesis Data Streams',
  )
  await page.getByRole('combobox', { name: 'Service' }).click()
  await page.getByRole('option', { name: 'AWS IoT Core' }).click()
  await page.getByLabel('Send payloads as binary').click()
  await page.getByLabel('Resource URL').fill('')
  await page.getByLabel('Hand over what devices send').click()
  await page.getByRole('combobox', { name: 'Credential set' }).fill('aws-2')
  await page.getByRole('button', { name: 'Review and save' }).click()
  await expect(page.getByText('Resource URL: a value is needed here.')).toBeVisible()
  await page.getByLabel('Resource URL').fill('https://id.iot.example.com/topic')
  await save(page)
  await expect(page.getByText('The settings of Funnel are saved')).toBeVisible()
  expect(await storedIn(world, groupId, 'SoracomFunnel')).toEqual({
    enabled: true,
    credentialsId: { $credentialsId: 'aws-2' },
    destination: {
      provider: 'aws',
      service: 'aws-iot',
      resourceUrl: 'https://id.iot.example.com/topic',
      own: 1,
      sendPayloadsAsBinary: true,
    },
  })
})
