/** Few enough that a chunk of documents is a moment's work and a small transaction. */
const chunk = 500

/** Works through a long list a chunk at a time, in order. */
export async function inChunks<T>(
  all: readonly T[],
  work: (some: readonly T[]) => Promise<void>,
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  for (let from = 0; from < all.length; from += chunk) {
    await work(all.slice(from, from + chunk))
    onProgress(Math.min(all.length, from + chunk))
  }
}
