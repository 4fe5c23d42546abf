const grouped = new Intl.NumberFormat('zh-CN')

/** 58125 → 58,125 */
export function count(value: number): string {
  return grouped.format(value)
}

/** 10,000+ for a lower bound, the figure itself when exact. */
export function bounded(of: { value: number; more: boolean }): string {
  return of.more ? `${count(of.value)}+` : count(of.value)
}

/** Minor units to a figure with two decimals, without passing through a float: 500000 → 5,000.00 */
export function minor(amount: number | string): string {
  const digits = String(amount)
  const negative = digits.startsWith('-')
  const padded = digits.replace('-', '').padStart(3, '0')
  const whole = BigInt(padded.slice(0, -2))
  return `${negative ? '-' : ''}${whole.toLocaleString('zh-CN')}.${padded.slice(-2)}`
}

const CURRENCY_WORDS: Record<string, string> = {
  CNY: '元',
  USD: '美元',
  HKD: '港元',
  EUR: '欧元',
  JPY: '日元',
  GBP: '英镑',
}

/** 5,000.00 元 */
export function money(amount: number | string, currency = 'CNY'): string {
  return `${minor(amount)} ${CURRENCY_WORDS[currency] ?? currency}`
}

/** Registered capital in ten-thousands, as licences print it: 100000000 fen → 100.00 万元 */
export function wan(amount: number | string, currency = 'CNY'): string {
  const minorUnits = BigInt(amount)
  const hundredths = (minorUnits + (minorUnits < 0n ? -5000n : 5000n)) / 10000n
  return `${minor(hundredths.toString())} 万${CURRENCY_WORDS[currency] ?? currency}`
}

/** Registered capital given in the main unit: 1000000.00 → 100.00 万元 */
export function capital(amount: string, currency = 'CNY'): string {
  const [whole = '0', decimals = ''] = amount.split('.')
  return wan(whole + decimals.padEnd(2, '0').slice(0, 2), currency)
}

/** 0.9884 → 98.84% */
export function percent(share: number, decimals = 2): string {
  return `${(share * 100).toFixed(decimals)}%`
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB']

/** 432647372 → 412.6 MB */
export function bytes(size: number): string {
  let value = size
  let unit = 0
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`
}
