/** A history that once failed, or fails when one rule of the protocol is taken away. */
export interface PinnedHistory {
  readonly rule: string
  readonly devices: number
  readonly history: string
}

/**
 * Found by a model of the protocol with two devices and documents K and L: each fails when its rule is taken away.
 * Step counts differ from one implementation to the next, so those with `step` are also walked with every count.
 */
export const pinnedHistories: readonly PinnedHistory[] = [
  {
    rule: 'pull starts at the last entry read back, not the last acknowledged',
    devices: 2,
    history: 'run 0 0; edit 0 K a; save; run 0 0; back; edit 0 K a; run 0 1',
  },
  {
    rule: 'entries name their predecessor and readers check it (restore)',
    devices: 2,
    history: 'edit 1 K a; save; run 1 0; edit 1 K a; back; run 1 1',
  },
  {
    rule: 'entries name their predecessor and readers check it (reset)',
    devices: 2,
    history: 'edit 1 K a; run 1 0; edit 1 K a; reset; run 1 1',
  },
  {
    rule: 'an orphan is replaced by whoever appends next',
    devices: 2,
    history: 'edit 1 K a; run 1 0; run 0 0; edit 1 K a; reset; run 1 1',
  },
  {
    rule: 'after success the base is what the batch held, not what the document holds now',
    devices: 2,
    history: 'edit 0 L a; edit 1 L a; run 0 0; start 0 1; edit 0 L del; step 0; edit 0 L a',
  },
  {
    rule: 'after a failed condition pull before giving up the frozen batch',
    devices: 2,
    history: 'edit 0 K a; run 0 0; edit 0 L a; start 0 1; step 0 lost; step 0 sdk; edit 0 L a',
  },
  {
    rule: 'trimmed entries keep a stub',
    devices: 2,
    history: 'edit 1 K a; run 1 0; edit 0 K a; run 0 0; compact 1 whole; run 1 0; edit 1 K a',
  },
  {
    rule: 'snapshot parts lie under a unique id',
    devices: 2,
    history: 'edit 1 L a; edit 1 K a; run 1 0; compact 0; step 0 x7; compact 1; step 1 x5; step 0 x2',
  },
  {
    rule: 'a deleted document leaves a marker among the readable copies',
    devices: 2,
    history: 'start 0 0; run 1 0; step 0; edit 0 L a; step 0 x5; step 0 zombie; edit 0 L del',
  },
  {
    rule: 'copies are ordered by epoch, then entry, and the mark too',
    devices: 2,
    history: 'edit 0 K a; save; run 0 0; edit 1 K b; edit 0 K a; back; run 0 1',
  },
  {
    rule: 'merging books into other history changes the epoch',
    devices: 2,
    history: 'run 1 0; edit 1 K b; save; run 1 0; back; run 1 1; edit 0 K b',
  },
  {
    rule: 'conflicts are documents that sync',
    devices: 2,
    history: 'edit 0 L a; edit 1 L a; run 1 0; run 0 0; lose 0',
  },
  {
    rule: 'documents carry version and ancestors',
    devices: 2,
    history: 'edit 0 L a; run 0 0; run 1 0; edit 0 L a; reset',
  },
  {
    rule: 'append only onto a number that was never used',
    devices: 2,
    history:
      'run 0 0; run 1 0; edit 0 K a; start 0 1; step 0 x2; edit 1 L a; run 1 0; edit 1 L a; run 1 0; edit 1 L b; run 1 0; compact 1 whole; step 0 x9',
  },
  {
    rule: 'the frozen batch is sent again unchanged',
    devices: 2,
    history: 'run 0 0; edit 0 K a; start 0 1; step 0 x3 zombie; edit 0 K a; run 0 0; arrive; run 0 0',
  },
  {
    rule: 'settle the in-flight batch before reading a snapshot',
    devices: 2,
    history:
      'run 0 0; run 1 0; edit 0 K a; start 0 1; step 0 x3 lostAnswer; kill 0; run 1 0; compact 1 whole; edit 0 K a',
  },
  {
    rule: 'remember own batch ids',
    devices: 2,
    history: 'edit 0 K a; run 0 0; edit 0 K a; save; run 0 0; back; edit 0 K a',
  },
  {
    rule: 'a snapshot counts only if its entry carries its batch id',
    devices: 2,
    history: 'run 0 0; save; edit 0 K a; run 0 0; compact 0; step 0 x5; back; step 0 x9',
  },
]
