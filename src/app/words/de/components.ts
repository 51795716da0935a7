import type { Words } from '../en/index'

export const components: Words['components'] = {
  close: 'Schließen',
  dismiss: 'Ausblenden',
  loading: 'Wird geladen …',
}
