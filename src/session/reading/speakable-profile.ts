/** A run that a generator made: a secret that slipped into a header must not be shown as a name. */
const randomRun = /(?=[A-Za-z0-9+/]{0,64}[0-9+/])(?=[A-Za-z0-9+/]{0,64}[A-Z])[A-Za-z0-9+/]{20,}/

/**
 * A profile's name if it is fit to be shown in a finding: short, and with nothing in it that is or might be a secret.
 * @param secrets every value that stands in a secret's or a token's place anywhere in the text.
 */
export function speakableProfile(
  profile: string | undefined,
  secrets: ReadonlySet<string>,
): string | undefined {
  if (profile === undefined || profile === '' || profile.length > 64 || randomRun.test(profile))
    return undefined
  for (const secret of secrets) {
    if (secret !== '' && (profile.includes(secret) || (secret.includes(profile) && profile.length > 3)))
      return undefined
  }
  return profile
}
