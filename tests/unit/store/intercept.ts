import { vi } from 'vitest'

/**
 * Puts itself around a method of one of IndexedDB's prototypes until `vi.restoreAllMocks()`.
 * Dexie binds `IDBDatabase.transaction` when it opens: intercept before the first use.
 */
export function intercept<Self extends object>(
  prototype: Self,
  method: keyof Self,
  around: (self: Self, call: () => unknown, args: readonly unknown[]) => unknown,
): void {
  const original = Reflect.get(prototype, method) as (...args: unknown[]) => unknown
  function replaced(this: Self, ...args: unknown[]): unknown {
    return around(this, () => Reflect.apply(original, this, args), args)
  }
  vi.spyOn(prototype, method as never).mockImplementation(replaced as never)
}
