import { canonicalText } from '../../src/sync/json'
import type { LogEntry, ReadableCopy } from '../../src/sync/log'

type Image = Pick<ReadableCopy, 'key' | 'deleted' | 'value'>

const imageText = ({ key, deleted, value }: Image): string => canonicalText({ key, deleted, value })

/** Every image of a document that reached the table in some entry. */
export class LogImages {
  private readonly images = new Set<string>()
  private readonly batches = new Set<string>()

  take({ batch, payload }: LogEntry): void {
    if (this.batches.has(batch)) return
    this.batches.add(batch)
    const { documents } = JSON.parse(new TextDecoder().decode(payload)) as { documents: readonly Image[] }
    documents.forEach(({ key, value, deleted = false }) =>
      this.images.add(imageText({ key, deleted, value })),
    )
  }

  include(other: LogImages): void {
    other.images.forEach((image) => this.images.add(image))
    other.batches.forEach((batch) => this.batches.add(batch))
  }

  has = (image: Image): boolean => this.images.has(imageText(image))
}
