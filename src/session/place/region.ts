declare const regionBrand: unique symbol
/** An AWS region's name, such as `us-east-1`. Only its form is checked: new regions need no new version of the app. */
export type Region = string & { readonly [regionBrand]: true }

/** `us-east-1`, `us-gov-west-1`, `cn-north-1`, `us-iso-east-1`; never anything that could hide a secret. */
const form = /^[a-z]{2,3}(?:-[a-z]{2,12}){1,3}-[0-9]{1,2}$/

/** @returns the region in lower case without surrounding spaces, or undefined when it has no region's form. */
export function readRegion(text: string): Region | undefined {
  if (text.length > 60) return undefined
  const name = text.trim().toLowerCase()
  return form.test(name) ? (name as Region) : undefined
}

/** Where an AWS Academy Learner Lab runs when nothing else is said. */
export const defaultRegion = 'us-east-1' as Region
