/** What a checked step answers: the value, or the code of what is wrong with the input. */
export type Outcome<Value, Code extends string> = { ok: true; value: Value } | { ok: false; code: Code }

export function good<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function bad<Code extends string>(code: Code): { ok: false; code: Code } {
  return { ok: false, code }
}
