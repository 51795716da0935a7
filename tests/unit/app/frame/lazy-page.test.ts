import { parseHTML } from 'linkedom'
import { h, options, render } from 'preact'
import type { ComponentType } from 'preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { lazyPage } from '../../../../src/app/frame/lazy-page'
import { loadWords } from '../../../../src/app/words/catalogue'

describe('a page in a file of its own', () => {
  /** Effects run when the test says so; in a browser a frame or more after the drawing. */
  const effects: (() => void)[] = []
  const runEffects = () => effects.splice(0).forEach((run) => run())

  afterEach(() => {
    delete options.requestAnimationFrame
    vi.unstubAllGlobals()
  })

  it('is shown wherever its address is opened, also where its file arrives between drawing and effects', async () => {
    // Words that arrive would draw everything anew.
    await loadWords()
    const { document } = parseHTML('<main></main><main></main>')
    const [first, second] = document.querySelectorAll('main') as Iterable<Element>
    if (!first || !second) throw new Error('nowhere to draw')
    vi.stubGlobal('document', document)
    options.requestAnimationFrame = (run) => effects.push(run)
    let arrive: (page: ComponentType) => void = () => {}
    const Page = lazyPage(() => new Promise<ComponentType>((resolve) => (arrive = resolve)))

    render(h(Page, {}), first)
    runEffects()
    render(h(Page, {}), second)
    arrive(() => h('p', {}, 'The page'))
    await vi.waitFor(() => expect(first.textContent).toBe('The page'))
    runEffects()
    arrive(() => h('p', {}, 'The page'))
    await vi.waitFor(() => expect(second.textContent).toBe('The page'))
  })
})
