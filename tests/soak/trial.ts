import { openScene } from '../e2e/scene'
import type { Scene } from '../e2e/scene'

/** How long and how large a trial is. */
export interface Size {
  /** How long people work on; checking comes on top. */
  readonly minutes: number
  readonly documents: number
}

/** One trial of one promise, with everything chosen by a seed. */
export interface Trial {
  readonly name: string
  /** How often it is run where nobody says otherwise. */
  readonly times: number
  /** What of its size can be chosen, and what it is where nobody does. */
  readonly size?: Partial<Size>
  /**
   * @returns what really happened, counted
   * @throws Violation, or whatever else went wrong
   */
  readonly run: (scene: Scene, seed: number, size: Size) => Promise<Readonly<Record<string, number>>>
}

/** A whole number from 0 up to but not including `below`. */
export const below = (random: () => number, limit: number): number => Math.floor(random() * limit)

/** Runs it once in a scene of its own. */
export async function tried(
  { run }: Trial,
  seed: number,
  size: Size = { minutes: 0, documents: 0 },
): ReturnType<Trial['run']> {
  const scene = await openScene()
  try {
    return await run(scene, seed, size)
  } finally {
    await scene.close()
  }
}
