/** In this order: the later names stand in the user agents of the earlier ones too. */
const browsers = [
  'Edg=Edge',
  'OPR=Opera',
  'SamsungBrowser=Samsung Internet',
  'Firefox',
  'FxiOS=Firefox',
  'CriOS=Chrome',
  'Chrome',
  'Safari',
]
const systems = ['Android', 'iPhone', 'iPad', 'CrOS=ChromeOS', 'Windows', 'Mac OS X=macOS', 'Linux']

/** What people call such a device: `Chrome on Windows`, `Safari on iPhone`. */
export function deviceName(userAgent: string): string {
  const find = (names: readonly string[]) => {
    const [mark, name] =
      names.map((one) => one.split('=')).find(([sign = '']) => userAgent.includes(sign)) ?? []
    return name ?? mark
  }
  return [find(browsers), find(systems)].filter(Boolean).join(' on ')
}
