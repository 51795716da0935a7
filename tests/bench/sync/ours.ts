import { openScene } from '../../e2e/scene'
import type { Scene } from '../../e2e/scene'
import { ensureBuiltApp } from '../../support/built-app'
import { realisticInvoices } from '../../support/realistic-invoices'
import { openDevice } from './bench-device'
import { named } from './figures'
import type { Figures } from './figures'
import { measureIdleRound } from './idle-round'
import { measureNewDevice, measureSending } from './many-invoices'
import { measureOneChange } from './one-change'
import { measureSeenElsewhere } from './seen-elsewhere'
import { measureStockedDevice } from './stocked-device'

const stocks = [100, 10_000, 100_000]

/** The built app in Chromium against the lab. */
export async function measureOurs(): Promise<Figures> {
  ensureBuiltApp()
  const parts = [
    await inScene(measureSmallBooks),
    await inScene(measureManyInvoices),
    ...(await inScene(measureStocks)),
  ]
  return Object.assign({}, ...parts) as Figures
}

async function inScene<T>(measure: (scene: Scene) => Promise<T>): Promise<T> {
  const scene = await openScene()
  try {
    return await measure(scene)
  } finally {
    await scene.close()
  }
}

async function measureSmallBooks(scene: Scene): Promise<Figures> {
  const device = await openDevice(scene)
  const idle = await measureIdleRound(scene, device, 'awake', 5)
  const idleAsleep = await measureIdleRound(scene, device, 'asleep', 5)
  const awake = await measureOneChange(scene, device, 'awake', 9)
  const asleep = await measureOneChange(scene, device, 'asleep', 5)
  scene.lab.faults.latencyMs = 60
  const awakeFar = await measureOneChange(scene, device, 'awake', 9)
  const asleepFar = await measureOneChange(scene, device, 'asleep', 5)
  scene.lab.faults.latencyMs = 0
  const reader = await openDevice(scene)
  await reader.person.goToInvoices()
  const seen = await measureSeenElsewhere(device, reader.person.page, 12)
  return {
    ...named('idle round', idle),
    ...named('idle round, worker asleep', idleAsleep),
    ...named('one change', awake),
    ...named('one change, worker asleep', asleep),
    ...named('one change, +60 ms', awakeFar),
    ...named('one change, worker asleep, +60 ms', asleepFar),
    ...named('one change on another device', seen),
  }
}

async function measureManyInvoices(scene: Scene): Promise<Figures> {
  const device = await openDevice(scene)
  const sending = await measureSending(scene, device, realisticInvoices(1_000, 1))
  const newDevice = await measureNewDevice(scene, device)
  scene.lab.faults.latencyMs = 60
  const sendingFar = await measureSending(scene, device, realisticInvoices(1_000, 2))
  return {
    ...named('1,000 invoices', sending),
    ...named('1,000 invoices, +60 ms', sendingFar),
    ...named('new device with 1,000 invoices', newDevice),
  }
}

async function measureStocks(scene: Scene): Promise<Figures[]> {
  const all: Figures[] = []
  for (const count of stocks) {
    const figures = await measureStockedDevice(scene, count, 7)
    all.push(named(`beside ${count.toLocaleString('en')} documents`, figures))
  }
  return all
}
