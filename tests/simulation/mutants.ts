/** One deliberate bug: `find` (which must occur exactly once) becomes `replace` in a file of the engine. */
export interface Mutant {
  readonly bug: string
  /** From the root of the repository. */
  readonly file: string
  readonly find: string
  readonly replace: string
}

export const mutants: readonly Mutant[] = [
  {
    bug: 'the history check is skipped: whatever stands at the verified number is taken for it',
    file: 'src/sync/walk.ts',
    find: "if (!carries(first, walk.last)) return { kind: 'differs' }",
    replace: '',
  },
  {
    bug: 'pull starts at the last acknowledged entry, not at the last one read back',
    file: 'src/sync/pull.ts',
    find: 'walkLog(engine, now.verified, step, begin, start.firstPage)',
    replace: 'walkLog(engine, now.cursor, step, begin, start.firstPage)',
  },
  {
    bug: 'own acknowledged entries are believed without reading them back',
    file: 'src/sync/pull.ts',
    find: 'if (mark?.batch === entry.batch) return undefined',
    replace: 'return undefined',
  },
  {
    bug: 'an own entry that is missing from the table is not noticed',
    file: 'src/sync/pull.ts',
    find: "if (end.last.number < start.replica.cursor.number) return ask(engine, start.replica, 'own-entry-missing')",
    replace: '',
  },
  {
    bug: 'a changed root is not noticed',
    file: 'src/sync/pull.ts',
    find: "if (meta.root !== replica.root) return ask(engine, replica, 'other-root', meta)",
    replace: '',
  },
  {
    bug: 'readers do not check the predecessor',
    file: 'src/sync/walk.ts',
    find: 'if (entry.previous !== walk.last.batch) {',
    replace: 'if (false) {',
  },
  {
    bug: 'a gap in the numbers is passed',
    file: 'src/sync/walk.ts',
    find: 'if (walk.orphan !== undefined || walk.beyondHole > 0 || entry.number !== walk.last.number + 1) {',
    replace: `if (walk.orphan !== undefined) continue
    if (!('broken' in entry) && entry.number > walk.last.number + 1) {
      const passed = await step(entry)
      if (passed !== undefined) return passed
      walk.last = { number: entry.number, batch: entry.batch }
      continue
    }
    if (false as boolean) {`,
  },
  {
    bug: 'an orphan is never replaced',
    file: 'src/sync/push.ts',
    find: 'orphan === undefined ? {} : { orphan }',
    replace: '{}',
  },
  {
    bug: 'the outbox is cleared before the answer',
    file: 'src/sync/freeze.ts',
    find: 'await tx.rememberBatch(batch)',
    replace: 'await tx.rememberBatch(batch); await tx.removeOutbox(rows)',
  },
  {
    bug: 'a batch is frozen whatever was edited since it was chosen',
    file: 'src/sync/freeze.ts',
    find: "if (now.length !== held.size || now.some(({ seq }) => !held.has(seq))) return 'edited'",
    replace: '',
  },
  {
    bug: 'a batch is frozen whatever came in since it was chosen',
    file: 'src/sync/freeze.ts',
    find: "if (!unmoved(replica, expected) || (await tx.inflight()) !== undefined) return 'moved'",
    replace: "if (replica === undefined || (await tx.inflight()) !== undefined) return 'moved'",
  },
  {
    bug: 'rows that the batch did not contain are cleared too',
    file: 'src/sync/acknowledge.ts',
    find: 'await tx.removeOutbox(inflight.rows)',
    replace: 'await tx.removeOutbox((await tx.outboxOf(keys)).map((row) => row.seq))',
  },
  {
    bug: 'after success the base is what the document holds now, not what the batch held',
    file: 'src/sync/acknowledge.ts',
    find: 'base: imageOf(sent)',
    replace: 'base: imageOf(edited)',
  },
  {
    bug: 'the base is dropped: an edit on a synced document forgets what it was made on',
    file: 'src/sync/changes.ts',
    find: '...(clean ? { base: imageOf(current) } : {}),',
    replace: '',
  },
  {
    bug: 'the frozen batch is given up when no answer comes',
    file: 'src/sync/push.ts',
    find: "if (fault.kind !== 'refused') return faultStop(fault)",
    replace: "if (fault.kind !== 'refused') { await thaw(engine, inflight); return faultStop(fault) }",
  },
  {
    bug: 'the frozen batch is given up when its number is taken, without looking by whom',
    file: 'src/sync/push.ts',
    find: 'engine.memory.prepared = undefined',
    replace: 'engine.memory.prepared = undefined; if (answer.ok) await thaw(engine, inflight)',
  },
  {
    bug: 'the own batch is not recognised when it is read',
    file: 'src/sync/apply-entry.ts',
    find: 'if (inflight?.number === entry.number && inflight.batch === entry.batch) {',
    replace: 'if (false as boolean && inflight) {',
  },
  {
    bug: 'the in-flight batch stays when its number holds another entry',
    file: 'src/sync/apply-entry.ts',
    find: 'if (inflight?.number === entry.number) await tx.setInflight(undefined)',
    replace: '',
  },
  {
    bug: 'the cursor is not looked at again inside the applying transaction',
    file: 'src/sync/apply-entry.ts',
    find: "if (!unmoved(replica, before)) return { kind: 'busy' }",
    replace: "if (replica === undefined) return { kind: 'busy' }",
  },
  {
    bug: 'the cursor is not looked at again inside the settling transaction',
    file: 'src/sync/push.ts',
    find: "if (!mine || replica.cursor.number !== sent.number - 1) return { kind: 'busy' }",
    replace: "if (replica === undefined || inflight === undefined) return { kind: 'busy' }",
  },
  {
    bug: 'own batch ids are not remembered',
    file: 'src/sync/freeze.ts',
    find: 'await tx.rememberBatch(batch)',
    replace: '',
  },
  {
    bug: 'a clone keeps its device id',
    file: 'src/sync/apply-entry.ts',
    find: 'return { ...replica, device }',
    replace: 'return replica',
  },
  {
    bug: 'conflicts are kept on the device that found them',
    file: 'src/sync/receive.ts',
    find: 'await tx.addOutbox(made.map(({ key }) => ({ key, at, fields: [] })))',
    replace: '',
  },
  {
    bug: 'conflicts are not kept at all',
    file: 'src/sync/receive.ts',
    find: '...rebased.merged.clashes.map((clash) => fieldConflict(clash, sides))',
    replace: '',
  },
  {
    bug: 'merging books leaves the epoch as it was',
    file: 'src/sync/rejoin.ts',
    find: 'epoch: Math.max(found.meta.epoch, replica.epoch) + 1',
    replace: 'epoch: Math.max(found.meta.epoch, replica.epoch)',
  },
  {
    bug: 'merging books sends nothing that was synced before',
    file: 'src/sync/rejoin.ts',
    find: 'await unsendAll(tx)',
    replace: '',
  },
  {
    bug: 'merging books keeps the in-flight batch',
    file: 'src/sync/rejoin.ts',
    find: 'await tx.setInflight(undefined)',
    replace: '',
  },
  {
    bug: 'versions and ancestors are not looked at: every merge of books is a fork',
    file: 'src/sync/rebase.ts',
    find: 'incoming.ancestors.includes(version)',
    replace: 'false',
  },
  {
    bug: 'ancestors are not sent',
    file: 'src/sync/choose.ts',
    find: 'ancestors: versionsOf(document).slice(0, maxAncestors)',
    replace: 'ancestors: []',
  },
  {
    bug: 'a delete stands against an edit that did not see it',
    file: 'src/sync/merge-images.ts',
    find: 'if (!from.deleted && sameJson(from.value, living.value)) {',
    replace: 'if (!from.deleted) {',
  },
  {
    bug: 'the in-flight batch is not settled before the snapshot is read',
    file: 'src/sync/resync.ts',
    find: 'if (frozen !== undefined && (chain.inflight === frozen.batch || names(documents.list, frozen.batch))) {',
    replace: 'if (false as boolean && frozen) {',
  },
  {
    bug: 'a snapshot counts although its entry carries another batch',
    file: 'src/sync/resync.ts',
    find: 'const counts = stands === pointer.batch && pointer.entry > before.cursor.number',
    replace: 'const counts = true',
  },
  {
    bug: 'a stub past the cursor is passed like an entry',
    file: 'src/sync/pull.ts',
    find: "if ('trimmed' in entry) return needsSnapshot",
    replace:
      "if ('trimmed' in entry) { now = { ...now, cursor: entry, verified: entry }; const skipped = now; await engine.store.transaction('write', (tx) => tx.setReplica(skipped)); return undefined }",
  },
  {
    bug: 'readable copies show what is not in the table yet',
    file: 'src/sync/copy.ts',
    find: 'document.base ?? document',
    replace: 'document',
  },
  {
    bug: 'the copied mark is written before the copies',
    file: 'src/sync/copy.ts',
    find: 'const stop = await copyFrom(engine, replica, { from, to: goal.entry }, between)',
    replace:
      'await engine.remote.putCopiedMark(goal); const stop = await copyFrom(engine, replica, { from, to: goal.entry }, between)',
  },
  {
    bug: 'a joiner takes the first series',
    file: 'src/sync/device.ts',
    find: 'nextSeries(others.map(seriesOf))',
    replace: 'nextSeries([])',
  },
  {
    bug: 'duplicate numbers are told to nobody',
    file: 'src/sync/receive.ts',
    find: 'conflicts.push(...(await duplicateNumbers(tx, engine, next)))',
    replace: '',
  },
  {
    bug: 'the clock is trusted: what has the later time wins whole, and the other is forgotten',
    file: 'src/sync/rebase.ts',
    find: ': mergeImages(baseFor(local, incoming, descends), imageOf(local), imageOf(incoming), judge)',
    replace: ': { ...imageOf(local.editedAt > incoming.editedAt ? local : incoming), clashes: [] }',
  },
  {
    bug: 'what lies past the end of the log is cut off without a word',
    file: 'src/sync/push.ts',
    find: 'pulled?.astray === true ? await raiseEpoch(engine, pulled.snapshot) : undefined',
    replace: 'undefined',
  },
  {
    bug: 'a changed epoch makes nobody look whether the log still leads to them',
    file: 'src/sync/pull.ts',
    find: 'if (meta.epoch !== replica.epoch) {',
    replace: 'if (false as boolean) {',
  },
  {
    bug: 'trimmed entries keep no stub',
    file: 'tests/simulation/compactor.ts',
    find: 'table.trimEntry(old.number, old.batch)',
    replace:
      "Promise.resolve((table.deleteByHand(String(old.number).padStart(12, '0')), { ok: true, value: 'written' } as const))",
  },
  {
    bug: 'snapshot parts lie under one and the same id',
    file: 'tests/simulation/world.ts',
    find: '`s${++this.names}`',
    replace: "'s'",
  },
  {
    bug: 'a deleted document leaves no marker among the readable copies',
    file: 'src/sync/copy.ts',
    find: 'const { documents, through } = await wholeEntries(engine, after)',
    replace:
      'const { documents: all, through } = await wholeEntries(engine, after); const documents = all.filter(({ deleted }) => !deleted)',
  },
  {
    bug: 'copies are ordered by entry alone',
    file: 'src/sync/copy.ts',
    find: 'return { key, kind, deleted, value: engine.readable(kind, value), epoch, entry }',
    replace: 'return { key, kind, deleted, value: engine.readable(kind, value), epoch: epoch && 0, entry }',
  },
  {
    bug: 'plain revision counters in place of versions',
    file: 'src/sync/choose.ts',
    find: 'version: batch, ancestors: versionsOf(document)',
    replace: 'version: `r${versionsOf(document).length + 1}` as BatchId, ancestors: versionsOf(document)',
  },
  {
    bug: 'what the table refuses stops everything else',
    file: 'src/sync/push.ts',
    find: "if (fault.kind !== 'refused') return faultStop(fault)",
    replace: 'if (true as boolean) return faultStop(fault)',
  },
  {
    bug: 'an entry that nobody can read stops the log',
    file: 'src/sync/apply-entry.ts',
    find: '  return engine.store.transaction(',
    replace: "  if (reason) return { kind: 'damaged', detail: reason }\n  return engine.store.transaction(",
  },
  {
    bug: 'a conflict that somebody settled comes back',
    file: 'src/sync/rebase.ts',
    find: 'deleted: mine.deleted || theirs.deleted,',
    replace: 'deleted: mine.deleted && theirs.deleted,',
  },
  {
    bug: 'lists are taken whole instead of line by line, and the other side is forgotten',
    file: 'src/sync/merge.ts',
    find: 'return mergeLists(isList(base) ? base : [], mine, theirs, path, work)',
    replace: 'return theirs',
  },
  {
    bug: 'lines that only one side has are left out of the merged order',
    file: 'src/sync/merge.ts',
    find: 'woven.splice(neighbour === undefined ? 0 : woven.indexOf(neighbour) + 1, 0, id)',
    replace: '',
  },
  {
    bug: 'an edit takes the place of what was merged in meanwhile',
    file: 'src/sync/receive.ts',
    find: "import { rebase } from './rebase'",
    replace:
      "import { rebase as honest } from './rebase'\nconst rebase: typeof honest = (local, incoming, entry, unsent, judge) => unsent && local ? { document: { ...local, entry, version: incoming.version, base: { value: incoming.value, deleted: incoming.deleted } }, unsent: true } : honest(local, incoming, entry, unsent, judge)",
  },
  {
    bug: 'a tombstone is forgotten: what was deleted elsewhere comes back with any edit, unasked',
    file: 'src/sync/merge-images.ts',
    find: 'if (mine.deleted === theirs.deleted) {',
    replace:
      'if ((mine = { ...mine, deleted: false }), (theirs = { ...theirs, deleted: false }), true as boolean) {',
  },
  {
    bug: 'an entry in a page of its own is judged without its predecessor',
    file: 'src/sync/walk.ts',
    find: "if (!walk.lastInAnswer) return 'again'",
    replace: '',
  },
  {
    bug: 'a snapshot behind a missing entry takes the place of what the device knows',
    file: 'src/sync/resync.ts',
    find: 'if (!counts || chain.snapshot === undefined) await unsendAll(tx)',
    replace: '',
  },
  {
    bug: 'a missing entry is waited for although a snapshot lies past it',
    file: 'src/sync/pull.ts',
    find: 'if (snapshot !== undefined && snapshot.entry > end.last.number && snapshot.id !== now.merged) {',
    replace: 'if (false as boolean) {',
  },
  {
    bug: 'what was trimmed is given up with the entry that its snapshot stands for',
    file: 'src/sync/resync.ts',
    find: "if (!counts && !trimmed) return { kind: 'void' }",
    replace: "if (!counts) return nowhere(trimmed, 'the snapshot belongs to other history')",
  },
  {
    bug: 'documents of a snapshot whose entry is gone are taken for what the log holds',
    file: 'src/sync/resync.ts',
    find: 'if (!counts) await unsendAll(tx)',
    replace: '',
  },
  {
    bug: 'the in-flight batch behind a missing entry is not looked for in the snapshot',
    file: 'src/sync/resync.ts',
    find: '|| names(documents.list, frozen.batch)',
    replace: '',
  },
  {
    bug: 'a snapshot written meanwhile is cut off from the log',
    file: 'src/sync/epoch.ts',
    find: "if (snapshot?.id !== judged) return { kind: 'busy' }",
    replace: '',
  },
  {
    bug: 'who stands behind a missing entry does not see that a snapshot leads there',
    file: 'src/sync/epoch.ts',
    find: 'if (leads !== false || snapshot === undefined || snapshot.entry > cursor.number) return leads',
    replace: 'if (true as boolean) return leads',
  },
  {
    bug: 'a device that has not looked since the epoch changed writes a snapshot',
    file: 'tests/simulation/compactor.ts',
    find: 'meta.epoch !== replica.epoch ||',
    replace: '',
  },
  {
    bug: 'a poll believes what follows an entry that it did not read',
    file: 'src/sync/walk.ts',
    find: "if (walk.fromUnseen) return 'again'",
    replace: '',
  },
  {
    bug: 'what was asked ahead is taken for what the table holds although the device has appended since',
    file: 'src/sync/read-ahead.ts',
    find: 'if (fits && standAlike(ahead.replica, await replicaNow())) return ahead.answer',
    replace: 'if (fits) return ahead.answer',
  },
  {
    bug: 'a device that has nothing yet reads the log below the snapshot',
    file: 'src/sync/pull.ts',
    find: 'if (now.cursor.number === 0 && (start.meta === undefined',
    replace: 'if (now.cursor.number < 0 && (start.meta === undefined',
  },
]
