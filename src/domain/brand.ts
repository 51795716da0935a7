declare const brand: unique symbol

/** A scalar that only its checked constructor makes; at run time it is the plain value. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name }
