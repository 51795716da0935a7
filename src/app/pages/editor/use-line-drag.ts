import type Sortable from 'sortablejs'
import { useEffect, useRef } from 'preact/hooks'
import type { RefObject } from 'preact'
import type { LineActions } from './use-line-actions'

/** Lines are moved by mouse, pen and finger at their grip; the keyboard has Alt with arrows, everybody has the buttons. */
export function useLineDrag(list: RefObject<HTMLElement>, actions: LineActions, ofInterest: boolean): void {
  const sortable = useRef<Sortable>()
  useEffect(() => {
    if (!ofInterest || sortable.current !== undefined) return
    let left = false
    // Nobody drags before there is a second line: the library comes when there is one. Without it the buttons still work.
    import('sortablejs').then(
      ({ default: Sortable }) => {
        if (left || list.current === null) return
        sortable.current = Sortable.create(list.current, {
          handle: '.line-grip',
          draggable: '.line',
          animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 140,
          forceFallback: true,
          fallbackTolerance: 4,
          onEnd: ({ item, from, oldDraggableIndex: was, newDraggableIndex: is }) => {
            // The page's own drawing moves the line: what the library moved goes back first.
            const others = [...from.querySelectorAll(':scope > .line')].filter((row) => row !== item)
            from.insertBefore(item, others[was ?? 0] ?? null)
            const id = item.dataset['line']
            if (id !== undefined && is !== undefined && is !== was) actions.moveTo(id, is)
          },
        })
      },
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [ofInterest])
  useEffect(() => () => sortable.current?.destroy(), [])
}
