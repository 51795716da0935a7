import { openScene } from '../../e2e/scene'
import type { Scene } from '../../e2e/scene'
import { ensureBuiltApp } from '../../support/built-app'
import { ensureChromium } from '../../support/chromium'

/** Measures in a lab and browsers of its own; both are gone afterwards, whatever happens. */
export async function inScene<T>(measure: (scene: Scene) => Promise<T>): Promise<T> {
  ensureBuiltApp()
  const scene = await openScene({ browser: ensureChromium() })
  try {
    return await measure(scene)
  } finally {
    await scene.close()
  }
}
