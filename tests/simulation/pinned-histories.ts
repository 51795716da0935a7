/** A history that once failed, or fails when one rule of the protocol is taken away. */
export interface PinnedHistory {
  readonly rule: string
  readonly devices: number
  /** Where the table cuts an answer. */
  readonly pageBytes?: number
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
    history:
      'run 0 0; edit 0 K a; start 0 1; until 0 append; step 0 zombie; edit 0 K a; run 0 0; arrive; run 0 0',
  },
  {
    rule: 'settle the in-flight batch before reading a snapshot',
    devices: 2,
    history:
      'run 0 0; run 1 0; run 0 0; edit 0 K a; start 0 1; until 0 append; step 0 lostAnswer; kill 0; edit 1 L a; run 1 0; edit 1 L b; run 1 0; run 1 0; compact 1 whole; edit 0 K a',
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
  {
    rule: 'the verified entry must carry the batch that the device knows',
    devices: 2,
    history: 'run 0 0; run 1 0; run 0 0; save; edit 0 K a; run 0 0; back; edit 1 K a; run 1 0',
  },
  {
    rule: 'a root that changed is other history',
    devices: 2,
    history: 'start 0 0; until 0 append; kill 0; reset; run 1 0',
  },
  {
    rule: 'the cursor is looked at again inside the applying transaction',
    devices: 2,
    history:
      'run 0 0; run 1 0; run 0 0; edit 1 K a; run 1 0; start 0 0; until 0 readLog; step 0; edit 1 K a; run 1 0; run 0 0; edit 0 K a; step 0 x3',
  },
  {
    rule: 'the cursor is looked at again inside the settling transaction',
    devices: 2,
    history:
      'run 0 0; run 1 0; run 0 0; edit 0 K a; start 0 0; until 0 append; step 0; run 0 0; edit 0 K b; start 0 0; until 0.1 append; step 0 x2; kill 0',
  },
  {
    rule: 'a batch that nobody answered is sent again as it was: the first try may still arrive',
    devices: 2,
    history:
      'run 0 0; run 1 0; edit 0 K a; run 0 0; edit 0 K a; start 0 0; until 0 append; step 0 zombie; step 0 x9; edit 0 K a; arrive; run 0 0',
  },
  {
    rule: 'what was edited since it was chosen is chosen again: another worker may have found it undone',
    devices: 2,
    history:
      'run 0 0; run 1 0; line 0 K add; run 0 0; line 0 K add; start 0 0; until 0 readLog; step 0 x2; line 0 K remove 0; run 0 0; step 0 x12',
  },
  {
    rule: 'copies of a history that was merged give way, however far it had come',
    devices: 2,
    history:
      'run 0 0; run 1 0; run 0 0; save; edit 1 K a; run 1 0; edit 1 K a; start 1 0; until 1 putCopy; back; edit 0 K a; run 0 0; step 1 x9',
  },
  {
    rule: 'a snapshot that was pointed to after a restore is not taken by a newcomer',
    devices: 3,
    history:
      'run 0 0; edit 0 K a; run 0 0; run 1 0; run 0 0; compact 0 whole; save; edit 0 K a; run 0 0; run 0 0; compact 0; until 0 putPart; back; step 0 x9; edit 1 L a; run 1 0; run 2 0',
  },
  {
    rule: 'two compactions at once do not write into each other',
    devices: 3,
    history:
      'edit 0 K a; edit 0 L a; run 0 0; run 1 0; run 0 0; compact 0; until 0 putPart; step 0; edit 1 K a; edit 1 L a; run 1 0; run 1 0; compact 1 whole; step 0 x9',
  },
  {
    rule: 'a conflict that is settled stays settled where its other finder sends it later',
    devices: 2,
    history:
      'run 0 0; run 1 0; run 0 0; edit 1 K a; run 1 0; edit 0 K a; start 0 0; until 0 readLog; step 0 x2; kill 0; clone 0; settle 0 keep; run 2 0',
  },
  {
    rule: 'a predecessor is judged only when both stood in one answer',
    devices: 3,
    pageBytes: 1,
    history:
      'run 0 0; save; edit 0 K a; run 0 0; edit 0 K a; run 0 0; edit 0 K a; run 0 0; start 1 0; until 1 readLog; step 1; until 1 readLog; step 1; until 1 readLog; back; run 2 0; edit 2 L a; run 2 0; step 1 x30',
  },
  {
    rule: 'a device on a branch that was cut off learns of it',
    devices: 2,
    history:
      'run 0 0; save; run 1 1; run 0 2; back; clone 1; edit 2 K a; start 2 1; until 2 append; step 2 sdk; run 0 2; garbage; edit 0 K del',
  },
  {
    rule: 'an answer that was lost gives no reason to freeze anew',
    devices: 2,
    history: 'run 0 0; edit 0 K a; start 0 0; until 0 append; step 0 lostAnswer; step 0; edit 0 K a; run 0 0',
  },
  {
    rule: 'a number that is taken may be taken by the own batch',
    devices: 2,
    history: 'run 0 0; edit 0 K a; start 0 0; until 0 append; step 0 sdk; edit 0 K a; step 0 x9',
  },
  {
    rule: 'books that are merged leave the batch in flight behind',
    devices: 2,
    history: 'run 0 0; run 1 0; run 0 0; edit 0 K a; start 0 0; until 0 append; kill 0; reset',
  },
  {
    rule: 'an edit stands against a deletion that did not see it',
    devices: 2,
    history: 'edit 0 K a; run 0 0; run 1 0; edit 0 K del; edit 1 K a; run 0 0; run 1 0',
  },
  {
    rule: 'readable copies show what the table holds, not what is still unsent',
    devices: 2,
    history: 'run 0 0; edit 0 K a; start 0 0; until 0 readCopiedMark; edit 0 K a; step 0 x9',
  },
  {
    rule: 'the copied mark follows the copies',
    devices: 2,
    history: 'edit 0 K a; start 0 0; until 0 putCopy; kill 0',
  },
  {
    rule: 'a number on two documents is told to a person',
    devices: 2,
    history: 'run 0 0; run 1 0; clone 0; issue 0; issue 2',
  },
  {
    rule: 'who cuts off what lies past the end of the log says so',
    devices: 2,
    history: 'run 0 0; run 1 0; run 0 0; edit 0 K a; run 0 0; run 1 0; run 0 0; hole 1',
  },
  {
    rule: 'what the table refuses is set aside, and the rest goes on',
    devices: 2,
    history: 'run 0 0; poison 0; edit 0 K a; run 0 0; run 1 0',
  },
  {
    rule: 'an entry that nobody can read is passed over',
    devices: 2,
    history: 'run 0 0; garbage; edit 1 K a',
  },
  {
    rule: 'lines that two devices add are both kept',
    devices: 2,
    history: 'line 0 K add 0; run 0 0; run 1 0; line 0 K add 0; line 1 K add 1; run 0 0; run 1 0',
  },
  {
    rule: 'an own entry that a restore undid is missed',
    devices: 2,
    history: 'run 0 0; run 1 0; run 0 0; save; edit 0 K a; run 0 0; back',
  },
  {
    rule: 'an own entry that stands behind one that a restore undid is no proof',
    devices: 2,
    history: 'run 0 0; run 1 0; run 0 0; edit 0 K a; save; run 0 0; back; edit 0 K b; run 0 1',
  },
  {
    rule: 'a missing entry behind a snapshot is no end of the log',
    devices: 3,
    history: 'run 0 0; run 1 0; run 2 0; edit 2 K b; run 2 2; run 2 0; hole 2; compact 2 whole',
  },
  {
    rule: 'whoever stands behind a missing entry finds the snapshot that leads there',
    devices: 3,
    history:
      'run 2 0; start 0 1; until 0 append; edit 0 L a; run 0 2; run 2 2; edit 2 L a; clone 2; run 2 2; hole 2; run 3 0; run 3 0; compact 3 whole',
  },
  {
    rule: 'what was trimmed is had from the snapshot although its entry is gone',
    devices: 3,
    history:
      'start 2 0; until 2 append; step 2 lostAnswer; run 1 0; run 1 0; compact 1 whole; run 0 0; hole 1',
  },
  {
    rule: 'what was trimmed is had from the snapshot although its number holds another entry',
    devices: 2,
    history: 'run 1 0; run 0 0; run 0 0; compact 0 whole; hole 0; edit 1 K a; run 1 1',
  },
  {
    rule: 'a snapshot that counts for nothing is no reason to wait',
    devices: 4,
    pageBytes: 1,
    history: 'run 2 0; run 2 0; compact 2 whole; run 3 0; hole 1',
  },
  {
    rule: 'a snapshot behind a missing entry is merged with what the device knows',
    devices: 2,
    history:
      'run 0 0; run 1 0; run 0 0; edit 1 L a; run 1 0; edit 1 L b; run 1 0; run 1 0; hole 1; compact 1 whole; edit 0 K a; run 0 1',
  },
  {
    rule: 'a batch in flight whose entry is missing is looked for in the snapshot',
    devices: 2,
    history:
      'run 0 0; run 1 0; run 0 0; edit 0 K a; start 0 0; until 0 append; step 0 lostAnswer; kill 0; run 1 0; edit 1 K a; run 1 0; run 1 0; hole 1; compact 1 whole',
  },
  {
    rule: 'nothing that a snapshot written meanwhile stands for is replaced',
    devices: 3,
    history:
      'run 0 0; run 1 0; run 0 0; edit 1 L a; run 1 0; edit 1 L b; run 1 0; run 1 0; hole 1; edit 0 K a; start 0 0; until 0 readLog; step 0; until 0 readLog; compact 1 whole; step 0 x30; lose 0',
  },
  {
    rule: 'whoever was cut off writes no snapshot before it has looked',
    devices: 3,
    history:
      'run 0 0; run 1 0; run 0 0; edit 1 L a; run 1 0; edit 1 L b; run 1 0; run 1 0; hole 1; edit 0 K a; run 0 0; lose 0; compact 1 whole',
  },
  {
    rule: 'a poll takes nothing that follows an entry which it did not read',
    devices: 3,
    history:
      'run 2 0; run 0 0; save; run 1 1; run 0 0; back; edit 1 K a; run 1 1; edit 1 K del; lose 1; run 0 1',
  },
  {
    rule: 'a newcomer begins with the snapshot, not with what took the place of an entry that was deleted',
    devices: 2,
    pageBytes: 1,
    history:
      'line 1 K add 2; start 1 0; until 1 append; run 0 0; run 1 2; line 1 K remove 0; run 1 2; step 1 zombie; edit 0 K b; run 0 0; run 0 0; compact 0 whole; hole 3',
  },
  {
    rule: 'what was asked ahead counts only while the device stands where it stood',
    devices: 2,
    history: 'run 0 0; run 0 0; start 0 3; step 0 x3; edit 0 K a; run 0 1; step 0 x40; agree 0',
  },
]
