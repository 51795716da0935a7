declare const workspaceNameBrand: unique symbol
/** One set of books inside a table. Becomes part of the partition key, where `#` divides. */
export type WorkspaceName = string & { readonly [workspaceNameBrand]: true }

/** 1 to 40 lower-case letters, digits and dashes. @returns the name without surrounding spaces, or undefined. */
export function readWorkspaceName(text: string): WorkspaceName | undefined {
  const name = text.trim()
  return /^[a-z0-9-]{1,40}$/.test(name) ? (name as WorkspaceName) : undefined
}

export const defaultWorkspaceName = 'main' as WorkspaceName
