/** One deliberate bug: `find` (which must occur exactly once) becomes `replace` in a file of the engine. */
export interface Mutant {
  readonly bug: string
  /** In `src/sync`. */
  readonly file: string
  readonly find: string
  readonly replace: string
}

export const mutants: readonly Mutant[] = [
  {
    bug: 'the history check is skipped: whatever stands at the verified number is taken for it',
    file: 'walk.ts',
    find: "if (!carries(entries[0], walk.last)) return { kind: 'differs' }",
    replace: '',
  },
  {
    bug: 'pull starts at the last acknowledged entry, not at the last one read back',
    file: 'pull.ts',
    find: 'walkLog(engine, now.verified, step)',
    replace: 'walkLog(engine, now.cursor, step)',
  },
  {
    bug: 'own acknowledged entries are believed without reading them back',
    file: 'pull.ts',
    find: 'if (mark?.batch === entry.batch) return undefined',
    replace: 'return undefined',
  },
  {
    bug: 'an own entry that is missing from the table is not noticed',
    file: 'pull.ts',
    find: "if (end.last.number < start.replica.cursor.number) return ask(engine, start.replica, 'own-entry-missing')",
    replace: '',
  },
  {
    bug: 'a changed root is not noticed',
    file: 'pull.ts',
    find: "if (meta.root !== replica.root) return ask(engine, replica, 'other-root', meta)",
    replace: '',
  },
  {
    bug: 'readers do not check the predecessor',
    file: 'walk.ts',
    find: 'if (entry.previous !== walk.last.batch) {',
    replace: 'if (false) {',
  },
  {
    bug: 'a gap in the numbers is passed',
    file: 'walk.ts',
    find: 'entry.number !== walk.last.number + 1',
    replace: 'false',
  },
  {
    bug: 'an orphan is never replaced',
    file: 'push.ts',
    find: 'orphan === undefined ? {} : { orphan }',
    replace: '{}',
  },
  {
    bug: 'the outbox is cleared before the answer',
    file: 'freeze.ts',
    find: 'await tx.rememberBatch(batch)',
    replace:
      'await tx.rememberBatch(batch); await tx.removeOutbox(packed.documents.flatMap(({ key }) => selection.rowsByKey.get(key) ?? []).map(({ seq }) => seq))',
  },
  {
    bug: 'rows that the batch did not contain are cleared too',
    file: 'acknowledge.ts',
    find: 'await tx.removeOutbox(inflight.rows)',
    replace: 'await tx.removeOutbox((await tx.outboxOf(keys)).map((row) => row.seq))',
  },
  {
    bug: 'after success the base is what the document holds now, not what the batch held',
    file: 'acknowledge.ts',
    find: 'base: imageOf(sent)',
    replace: 'base: imageOf(document)',
  },
  {
    bug: 'the base is dropped: an edit on a synced document forgets what it was made on',
    file: 'changes.ts',
    find: '...(clean ? { base: imageOf(current) } : {}),',
    replace: '',
  },
  {
    bug: 'the frozen batch is given up when no answer comes',
    file: 'push.ts',
    find: "if (fault.kind !== 'refused') return faultStop(fault)",
    replace: "if (fault.kind !== 'refused') { await thaw(engine, inflight); return faultStop(fault) }",
  },
  {
    bug: 'the frozen batch is given up when its number is taken, without looking by whom',
    file: 'push.ts',
    find: "if (answer.value === 'taken') return { kind: 'lost-race' }",
    replace: "if (answer.value === 'taken') { await thaw(engine, inflight); return { kind: 'lost-race' } }",
  },
  {
    bug: 'the own batch is not recognised when it is read',
    file: 'apply-entry.ts',
    find: 'if (inflight?.number === entry.number && inflight.batch === entry.batch) {',
    replace: 'if (false as boolean && inflight) {',
  },
  {
    bug: 'the in-flight batch stays when its number holds another entry',
    file: 'apply-entry.ts',
    find: 'if (inflight?.number === entry.number) await tx.setInflight(undefined)',
    replace: '',
  },
  {
    bug: 'the cursor is not looked at again inside the applying transaction',
    file: 'apply-entry.ts',
    find: "if (!unmoved(replica, before)) return { kind: 'busy' }",
    replace: "if (replica === undefined) return { kind: 'busy' }",
  },
  {
    bug: 'the cursor is not looked at again inside the settling transaction',
    file: 'push.ts',
    find: "if (!mine || replica.cursor.number !== sent.number - 1) return { kind: 'busy' }",
    replace: "if (replica === undefined || inflight === undefined) return { kind: 'busy' }",
  },
  {
    bug: 'own batch ids are not remembered',
    file: 'freeze.ts',
    find: 'await tx.rememberBatch(batch)',
    replace: '',
  },
  {
    bug: 'a clone keeps its device id',
    file: 'apply-entry.ts',
    find: 'return { ...replica, device }',
    replace: 'return replica',
  },
  {
    bug: 'conflicts are kept on the device that found them',
    file: 'receive.ts',
    find: 'await tx.addOutbox(made.map(({ key }) => ({ key, at, fields: [] })))',
    replace: '',
  },
  {
    bug: 'conflicts are not kept at all',
    file: 'receive.ts',
    find: '...rebased.merged.clashes.map((clash) => fieldConflict(clash, sides))',
    replace: '',
  },
  {
    bug: 'merging books leaves the epoch as it was',
    file: 'rejoin.ts',
    find: 'epoch: Math.max(found.meta.epoch, replica.epoch) + 1',
    replace: 'epoch: Math.max(found.meta.epoch, replica.epoch)',
  },
  {
    bug: 'merging books sends nothing that was synced before',
    file: 'rejoin.ts',
    find: 'await unsendAll(tx)',
    replace: '',
  },
  {
    bug: 'merging books keeps the in-flight batch',
    file: 'rejoin.ts',
    find: 'await tx.setInflight(undefined)',
    replace: '',
  },
  {
    bug: 'versions and ancestors are not looked at: every merge of books is a fork',
    file: 'rebase.ts',
    find: 'incoming.ancestors.includes(version)',
    replace: 'false',
  },
  {
    bug: 'ancestors are not sent',
    file: 'freeze.ts',
    find: 'ancestors: versionsOf(document).slice(0, maxAncestors)',
    replace: 'ancestors: []',
  },
  {
    bug: 'a delete stands against an edit that did not see it',
    file: 'merge-images.ts',
    find: 'if (!from.deleted && sameJson(from.value, living.value)) {',
    replace: 'if (!from.deleted) {',
  },
  {
    bug: 'the in-flight batch is not settled before the snapshot is read',
    file: 'resync.ts',
    find: 'if (frozen !== undefined && held.inflight === frozen.batch) {',
    replace: 'if (false as boolean && frozen) {',
  },
  {
    bug: 'a snapshot counts although its entry carries another batch',
    file: 'resync.ts',
    find: "if (held.snapshot !== pointer.batch) return { kind: 'damaged', detail: 'the snapshot belongs to other history' }",
    replace: '',
  },
  {
    bug: 'a stub past the cursor is passed like an entry',
    file: 'pull.ts',
    find: "if ('trimmed' in entry) return needsSnapshot",
    replace:
      "if ('trimmed' in entry) { now = { ...now, cursor: entry, verified: entry }; const skipped = now; await engine.store.transaction('write', (tx) => tx.setReplica(skipped)); return undefined }",
  },
  {
    bug: 'readable copies show what is not in the table yet',
    file: 'copy.ts',
    find: 'document.base ?? document',
    replace: 'document',
  },
  {
    bug: 'the copied mark is written before the copies',
    file: 'copy.ts',
    find: 'const stop = await copyFrom(engine, replica, mark.epoch === goal.epoch ? mark.entry : 0, goal.entry)',
    replace:
      'await engine.remote.putCopiedMark(goal); const stop = await copyFrom(engine, replica, mark.epoch === goal.epoch ? mark.entry : 0, goal.entry)',
  },
  {
    bug: 'a joiner takes the first series',
    file: 'device.ts',
    find: 'nextSeries(new Set(others.map(seriesOf)))',
    replace: 'nextSeries(new Set())',
  },
  {
    bug: 'duplicate numbers are told to nobody',
    file: 'receive.ts',
    find: 'conflicts.push(...(await duplicateNumbers(tx, engine, next)))',
    replace: '',
  },
  {
    bug: 'the clock is trusted: what has the later time wins whole, and the other is forgotten',
    file: 'rebase.ts',
    find: ': mergeImages(baseFor(local, incoming, descends), imageOf(local), imageOf(incoming), judge)',
    replace: ': { ...imageOf(local.editedAt > incoming.editedAt ? local : incoming), clashes: [] }',
  },
]
