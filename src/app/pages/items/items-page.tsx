import { Package, PackagePlus } from 'lucide-preact'
import { toAmount } from '../../../domain/amount'
import { currencyCode, currencyExponent } from '../../../domain/currency'
import { formatDate, formatMoney, formatRate } from '../../../domain/format'
import type { Item } from '../../../domain/item'
import { readItem } from '../../../domain/item'
import { readSettings } from '../../../domain/settings'
import type { Usage } from '../../../lists/usage'
import { unitText } from '../../../papers/model/unit-text'
import { documentKey } from '../../../sync/scalars'
import { CardsPage } from '../../listing/cards-page'
import { useLists } from '../../listing/use-lists'
import { useUsage } from '../../listing/use-usage'
import { useServices } from '../../services'
import { useLive } from '../../state/use-live'
import { useLocale, useWords } from '../../words/use-words'
import { shownFigure } from '../editor/figure-text'
import { itemMerge } from './merge-items'

const settingsKey = documentKey('settings', 'defaults')

/** The catalogue: what lines are filled from. */
export function ItemsPage() {
  const { books } = useServices()
  const words = useWords().items
  const locale = useLocale()
  const lists = useLists()
  const usage = useUsage()?.items
  const live = useLive(() => books.watch(() => books.get(settingsKey)), [books])
  const { currency } = readSettings((live.kind === 'ready' ? live.value?.value : undefined) ?? {})
  const pointing = (items: readonly string[]) => lists.ask({ type: 'with-items', items })
  return (
    <CardsPage
      kind="item"
      path="/items"
      icons={{ empty: Package, add: PackagePlus }}
      words={{ ...words, add: words.newItem }}
      read={readItem}
      said={({ description, itemCode = '' }) => [description, itemCode]}
      detail={(item) =>
        item.itemCode || (item.unitPrice && priceText(item, item.currency ?? currency, locale))
      }
      usage={usage}
      merging={{ ...itemMerge, pointing, words: words.merging }}
    >
      {(item) => <ItemCells item={item} currency={currency} usage={usage?.get(item.id)} />}
    </CardsPage>
  )
}

interface ItemCellsProps {
  readonly item: Item
  readonly currency: string
  readonly usage: Usage | undefined
}

function ItemCells({ item, currency, usage }: ItemCellsProps) {
  const words = useWords()
  const locale = useLocale()
  const taxes = item.taxes
    .map(({ rate }) => (/^\d+(\.\d+)?$/.test(rate) ? formatRate(rate, locale) : rate))
    .join(' + ')
  const pricePerUnit = (price: string) =>
    item.unit === 'C62' ? price : words.items.perUnit(price, unitText(words.paper.sheet, item.unit, '1'))
  return (
    <>
      <span class="card-name" data-missing={item.description === ''}>
        {item.description || words.items.noName}
      </span>
      <span class="card-detail">
        {[item.itemCode, taxes && `${words.items.tax} ${taxes}`].filter(Boolean).join(' · ')}
      </span>
      <span class="card-use">
        {usage?.lastUsed === undefined
          ? words.listing.neverUsed
          : words.listing.lastUsed(formatDate(usage.lastUsed, locale))}
      </span>
      <span class="card-figure figures" data-none={item.unitPrice === ''}>
        {item.unitPrice === ''
          ? words.items.noPrice
          : pricePerUnit(priceText(item, item.currency ?? currency, locale))}
      </span>
    </>
  )
}

/** With all its decimals: unit prices may have more than the currency. */
function priceText({ unitPrice }: Item, code: string, locale: string): string {
  const currency = currencyCode(code)
  const amount = currency.ok ? toAmount(unitPrice, currency.value) : undefined
  const decimals = unitPrice.split('.')[1]?.length ?? 0
  return currency.ok && amount !== undefined && decimals <= currencyExponent(currency.value)
    ? formatMoney(amount, currency.value, locale)
    : `${shownFigure(unitPrice, locale)} ${code}`
}
