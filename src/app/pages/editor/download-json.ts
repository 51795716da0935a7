import { downloadFile } from '../../components/download-file'

/** Hands a person what the page holds as a file: works where the device's storage does not. */
export const downloadJson = (name: string, value: unknown): void =>
  downloadFile(name, 'application/json', JSON.stringify(value, null, 2))
