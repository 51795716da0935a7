/**
 * Runs `work` while no other tab of this browser runs work of the same name: two tabs that give numbers at the same moment would
 * both give the same one. Without Web Locks (an old browser) it just runs.
 */
export const aloneInBrowser = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request(`tidebill-${name}`, work) : work()
