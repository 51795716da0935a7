export function save(write: () => Promise<void>): void {
  write()
}
